import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '../errors.ts';
import type { Form } from '../services.ts';
import { actions, section, typed } from '../slack/blocks.ts';
import type { Entered } from '../slack/call.ts';
import { plain } from '../slack/escape.ts';
import { input, modal, selectInput, textInput } from '../slack/modals.ts';
import { message, type Reply } from '../slack/reply.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { findTeamById, noTeam, readableTeams } from '../teams/rights.ts';
import { requireAdmin } from '../workspaces/admins.ts';
import { type Checked, checkImport, type Imported, importChecked } from './import-records.ts';
import type { Read } from './import-rows.ts';
import type { ImportOf } from './import-table.ts';
import { recordWords } from './record-words.ts';

interface Filled {
  of: ImportOf;
  team: Team;
  text: string;
}

const MOST_TROUBLES = 10;

/** Leads or deals, into which team, and the table itself. */
export function importForm(member: Member): Reply {
  const teams = readableTeams(member);
  const [team] = teams;
  if (!team) throw noTeam(member);
  return formWith({ of: 'leads', team, text: '' }, member, undefined);
}

function formWith(filled: Filled, member: Member, checked: Checked | undefined): Reply {
  const { language } = member;
  const say = recordWords(language);
  const teams = readableTeams(member).map(({ id, name }) => ({ label: name, value: id }));
  const kinds = (['leads', 'deals'] as const).map((of) => ({
    label: say.importKind({ of }),
    value: of,
  }));
  const good = checked?.rows.filter(({ item }) => item).length ?? 0;
  const view = modal({
    id: 'records.import',
    title: say.importTitle,
    submit: checked ? say.importNow({ n: good }) : say.check,
    close: say.cancel,
    metadata: JSON.stringify({ checked: checked ? digestOf(filled) : '' }),
    blocks: [
      section(checked ? reportOf(checked, member) : say.importHow),
      input('of', say.importOf, selectInput(say.choose, kinds, filled.of)),
      input('team', say.intoTeam, selectInput(say.choose, teams, filled.team.id)),
      input(
        'table',
        say.table,
        textInput({ initial: filled.text, multiline: true, placeholder: say.tableLike }),
      ),
    ],
  });
  return { kind: 'modal', view };
}

/** What would be saved, and what is wrong with the rest. */
function reportOf({ rows, unknown }: Checked, { language }: Member): string {
  const say = recordWords(language);
  const bad = rows.filter(({ item }) => !item);
  const lines = bad.slice(0, MOST_TROUBLES).map((row) => `• ${say.badLine(troublesOf(row))}`);
  return [
    say.checkedNow({ good: rows.length - bad.length, bad: bad.length }),
    ...lines,
    ...(bad.length > MOST_TROUBLES ? [say.moreBad({ n: bad.length - MOST_TROUBLES })] : []),
    ...(unknown.length > 0 ? [say.leftOut({ names: unknown.map(plain).join(', ') })] : []),
  ].join('\n');
}

const troublesOf = ({ line, troubles }: Read<unknown>) => ({ line, troubles });

function imported(done: Imported, { language }: Member): Reply {
  const text = recordWords(language).importDone(done);
  const undo = typed(recordWords(language).undo, `/voronka import undo:${done.id}`);
  return message(text, [section(text), ...(done.saved > 0 ? [actions([undo])] : [])]);
}

const carried = z.object({ checked: z.string() });

function filledIn(entered: Entered, member: Member): Filled {
  const text = (name: string) => (typeof entered[name] === 'string' ? entered[name] : '');
  const of = text('of') === 'deals' ? 'deals' : 'leads';
  return { of, team: findTeamById(member, text('team')), text: text('table') };
}

/** The same, until a line is changed: then it is read anew. */
const digestOf = ({ of, team, text }: Filled): string =>
  createHash('sha256')
    .update(JSON.stringify([of, team.id, text]))
    .digest('base64url');

export const recordForms: readonly Form[] = [
  {
    id: 'records.import',
    async submit({ entered, metadata, member, now }, tx) {
      requireAdmin({ member });
      const say = recordWords(member.language);
      const filled = filledIn(entered, member);
      const underTable = (sentence: string): Reply => ({
        kind: 'errors',
        errors: { table: sentence },
      });
      const checked = await checkImport(tx, filled, member, now).catch((error: unknown) => {
        if (error instanceof Refusal) return underTable(error.sentence(member.language));
        throw error;
      });
      if (!('rows' in checked)) return checked;
      if (checked.rows.length === 0) return underTable(say.noLines);
      const good = checked.rows.some(({ item }) => item);
      const isSeen = carried.safeParse(jsonIn(metadata)).data?.checked === digestOf(filled);
      if (!isSeen || !good) return formWith(filled, member, checked);
      return imported(await importChecked(tx, checked, member, now), member);
    },
  },
];

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
