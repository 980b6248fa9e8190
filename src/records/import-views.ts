import { actions, section, typed } from '../slack/blocks.ts';
import { plain } from '../slack/escape.ts';
import { input, modal, selectInput } from '../slack/modals.ts';
import { message, type Reply } from '../slack/reply.ts';
import { tableFields } from '../slack/table-fields.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { readableTeams } from '../teams/rights.ts';
import type { Checked, Imported } from './import-records.ts';
import type { ImportOf } from './import-table.ts';
import { importWords } from './import-words.ts';

const MOST_TROUBLES = 10;
const FILETYPES = ['csv', 'tsv', 'txt'];

/** What stands in the form. */
export interface Filled {
  of: ImportOf;
  team: Team;
  pasted: string;
  file: { id: string; name: string } | null;
  takesFiles: boolean;
}

/** Leads or deals, into which team, and the table itself; above it, what was understood of what was sent before. */
export function importForm(
  filled: Filled,
  member: Member,
  checked?: Checked & { digest: string },
): Reply {
  const { language } = member;
  const { file, pasted, takesFiles } = filled;
  const say = importWords(language);
  const teams = readableTeams(member).map(({ id, name }) => ({ label: name, value: id }));
  const kinds = (['leads', 'deals'] as const).map((of) => ({
    label: say.importKind({ of }),
    value: of,
  }));
  const good = checked?.rows.filter(({ item }) => item).length ?? 0;
  const fields = { label: say.table, placeholder: say.tableLike, pasted, takesFiles };
  const view = modal({
    id: 'records.import',
    title: say.importTitle,
    submit: checked ? say.importNow({ n: good }) : say.check,
    close: say.cancel,
    metadata: JSON.stringify({ checked: checked?.digest ?? '', fileId: file?.id ?? null }),
    blocks: [
      section(checked ? reportOf(checked, file, member) : say.importHow),
      input('of', say.importOf, selectInput(say.choose, kinds, filled.of)),
      input('team', say.intoTeam, selectInput(say.choose, teams, filled.team.id)),
      ...tableFields({ ...fields, filetypes: FILETYPES, kinds: 'CSV' }, language),
    ],
  });
  return { kind: 'modal', view };
}

/** What would be saved, and what is wrong with the rest. */
function reportOf({ rows, unknown }: Checked, file: Filled['file'], { language }: Member): string {
  const say = importWords(language);
  const bad = rows.filter(({ item }) => !item);
  const lines = bad.slice(0, MOST_TROUBLES).map((row) => `• ${say.badLine(row)}`);
  return [
    ...(file ? [say.fromFile(file)] : []),
    say.checkedNow({ good: rows.length - bad.length, bad: bad.length }),
    ...lines,
    ...(bad.length > MOST_TROUBLES ? [say.moreBad({ n: bad.length - MOST_TROUBLES })] : []),
    ...(unknown.length > 0 ? [say.leftOut({ names: unknown.map(plain).join(', ') })] : []),
  ].join('\n');
}

export function imported(done: Imported, { language }: Member): Reply {
  const say = importWords(language);
  const text = say.importDone(done);
  const undo = typed(say.undo, `/voronka import undo:${done.id}`);
  return message(text, [section(text), ...(done.saved > 0 ? [actions([undo])] : [])]);
}
