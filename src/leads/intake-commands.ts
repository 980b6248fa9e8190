import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import { fold } from '../language/text.ts';
import type { CommandCall, Subcommand } from '../services.ts';
import { actions, section, typed } from '../slack/blocks.ts';
import { mentioned } from '../slack/escape.ts';
import { message, type Reply } from '../slack/reply.ts';
import {
  cutTeam,
  homeTeam,
  isHeadOf,
  noTeam,
  readableTeams,
  requireHead,
  teamById,
} from '../teams/rights.ts';
import { deleteIntake, findIntake, insertIntake, listIntakes } from './intake-store.ts';
import { INTAKE_EXAMPLE, intakeWords } from './intake-words.ts';
import { usage } from './parse-lead.ts';

const OFF = new Set(['off', 'stop', 'выкл', 'отключить', 'стоп', 'убрать']);

/** `/lead intake #channel`, `off #channel`, or alone the list; a button may name the team first: `in:"North" #channel`. */
export const takingIn: Subcommand = {
  name: 'intake',
  also: ['приём', 'прием', 'приемка'],
  usage: { en: 'intake [#channel | off #channel]', ru: 'приём [#канал | выкл #канал]' },
  does: {
    en: 'turn a channel’s messages into free leads (heads)',
    ru: 'превращать сообщения канала в свободные лиды (для руководителей)',
  },
  async run(call, tx) {
    const { words } = call;
    if (words.length === 0) return listed(call, tx);
    const channel = words
      .map((word) => mentioned(word.text))
      .find((one) => one?.kind === 'channel');
    if (!channel) throw usage(INTAKE_EXAMPLE);
    return OFF.has(fold(words[0]?.text ?? ''))
      ? turnedOff(channel.id, call, tx)
      : named(channel.id, call, tx);
  },
};

async function listed({ member }: CommandCall, tx: Tx): Promise<Reply> {
  const say = intakeWords(member.language);
  const teams = readableTeams(member);
  if (teams.length === 0) throw noTeam(member);
  const ids = teams.map(({ id }) => id);
  const intakes = await listIntakes(tx, member.workspaceId, ids);
  if (intakes.length === 0) return message(say.none, [section(say.none)]);
  return message(say.list, [
    section(`*${say.list}*`),
    ...intakes.slice(0, 40).map(({ channelId, teamId }) => {
      const team = teamById(member, teamId)?.name ?? '–';
      const off = typed(say.turnOff, `/lead intake off <#${channelId}>`);
      return section(say.one({ channelId, team }), isHeadOf(member, teamId) ? off : undefined);
    }),
  ]);
}

async function named(channelId: string, call: CommandCall, tx: Tx): Promise<Reply> {
  const { member, now, text } = call;
  const retype = (name: string) => `/lead intake in:"${name}" <#${channelId}>`;
  const team = homeTeam(member, channelId, { named: cutTeam(text).named, retype });
  requireHead(member, team);
  const intake = { channelId, teamId: team.id };
  const by = { byId: member.userId, at: now };
  const there = await insertIntake(tx, member.workspaceId, intake, by);
  if (there.teamId !== team.id) {
    const other = teamById(member, there.teamId)?.name ?? '–';
    throw new Refusal('intake_of_another', (l) =>
      intakeWords(l).anothers({ channelId, team: other }),
    );
  }
  const say = intakeWords(member.language);
  if (!there.isNew) return message(say.namedAlready({ channelId, team: team.name }));
  const done = say.named({ channelId, team: team.name });
  const undo = typed(say.undo, `/lead intake off <#${channelId}>`);
  return message(done, [section(done), actions([undo])]);
}

async function turnedOff(channelId: string, { member }: CommandCall, tx: Tx): Promise<Reply> {
  const intake = await findIntake(tx, member.workspaceId, channelId);
  const team = intake && teamById(member, intake.teamId);
  if (!team) throw new Refusal('no_intake', (l) => intakeWords(l).offAlready({ channelId }));
  requireHead(member, team);
  await deleteIntake(tx, member.workspaceId, channelId);
  const say = intakeWords(member.language);
  const done = say.off({ channelId });
  const undo = typed(say.undo, `/lead intake in:"${team.name}" <#${channelId}>`);
  return message(done, [section(done), actions([undo])]);
}
