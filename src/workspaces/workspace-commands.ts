import about from '../../package.json' with { type: 'json' };
import { formatMoment } from '../language/dates.ts';
import type { Command, CommandCall, Subcommand } from '../services.ts';
import { actions, section, typed } from '../slack/blocks.ts';
import { message, type Reply } from '../slack/reply.ts';
import { requireAdmin } from './admins.ts';
import { rateSubcommands } from './rate-commands.ts';
import { type Health, readHealth } from './workspace-store.ts';
import { workspaceWords } from './workspace-words.ts';

/** Posts go out within seconds; one that waits longer than this tells of trouble. Milliseconds. */
const LATE = 60_000;

const setUpButton = (label: string) => actions([typed(label, '/team new', { style: 'primary' })]);

const subcommands: Subcommand[] = [
  {
    name: 'setup',
    also: ['настроить', 'начать'],
    usage: { en: 'setup', ru: 'настроить' },
    does: { en: 'set up a team', ru: 'создать команду' },
    async run(call) {
      requireAdmin(call);
      const say = workspaceWords(call.member.language);
      return message(say.adminSteps, [section(say.adminSteps), setUpButton(say.setUp)]);
    },
  },
  {
    name: 'status',
    also: ['статус', 'состояние'],
    usage: { en: 'status', ru: 'статус' },
    does: { en: 'how Voronka is doing', ru: 'как дела у Voronka' },
    async run(call, tx) {
      requireAdmin(call);
      return status(call, await readHealth(tx, call.member.workspaceId));
    },
  },
  ...rateSubcommands,
];

function status({ member, model, now }: CommandCall, health: Health): Reply {
  const say = workspaceWords(member.language);
  const { teams, rates } = member.directory;
  const isLate =
    health.waitingSince !== null && now.getTime() - health.waitingSince.getTime() > LATE;
  const { waiting, failed } = health;
  const sentAt = health.sentAt && formatMoment(health.sentAt, member.language, member.zone);
  const lines = [
    say.database({ version: health.postgres, isEmbedded: health.isEmbedded }),
    say.posts({ sentAt, waiting, failed, isLate }),
    say.counted({ teams: teams.length, rates: rates.length }),
    model ? say.model({ name: model.model }) : say.noModel,
    say.version({ version: about.version }),
  ];
  const text = failed > 0 || isLate ? say.nearlyWell : say.allWell;
  return message(text, [
    section(`*${text}*`),
    section(lines.map((line) => `• ${line}`).join('\n')),
  ]);
}

export const workspaceCommand: Command = { name: '/voronka', subcommands };
