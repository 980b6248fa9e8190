import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Tx } from '../db/connection.ts';
import { underField } from '../errors.ts';
import type { Form, FormCall } from '../services.ts';
import type { Reply } from '../slack/reply.ts';
import { chosenFile, givenIn, pastedIn, takesFiles } from '../slack/table-fields.ts';
import type { Member } from '../teams/member.ts';
import { findTeamById, noTeam, readableTeams } from '../teams/rights.ts';
import { requireAdmin } from '../workspaces/admins.ts';
import { checkImport, importChecked } from './import-records.ts';
import { type Filled, imported, importForm } from './import-views.ts';

export function emptyImportForm(member: Member): Reply {
  const [team] = readableTeams(member);
  if (!team) throw noTeam(member);
  return importForm({ of: 'leads', team, pasted: '', file: null, takesFiles: true }, member);
}

const carried = z.object({ checked: z.string(), fileId: z.string().nullish() });

const carriedBy = (metadata: string) => {
  try {
    return carried.parse(JSON.parse(metadata));
  } catch {
    return { checked: '', fileId: null };
  }
};

function filledIn({ entered, member, upload }: FormCall): Filled {
  const text = (name: string) => (typeof entered[name] === 'string' ? entered[name] : '');
  const of = text('of') === 'deals' ? 'deals' : 'leads';
  return {
    of,
    team: findTeamById(member, text('team')),
    pasted: pastedIn(entered),
    file: upload,
    takesFiles: takesFiles(entered),
  };
}

/** The same, until a line is changed: then it is read anew. */
const digestOf = ({ of, team }: Filled, text: string): string =>
  createHash('sha256')
    .update(JSON.stringify([of, team.id, text]))
    .digest('base64url');

async function submitImport(tx: Tx, call: FormCall): Promise<Reply> {
  const { metadata, member, now } = call;
  requireAdmin({ member });
  const filled = filledIn(call);
  const { text, field } = givenIn(call);
  const { of, team } = filled;
  const checked = await underField(field, () => checkImport(tx, { of, team, text }, member, now));
  const digest = digestOf(filled, text);
  const isSeen = carriedBy(metadata).checked === digest;
  const good = checked.rows.some(({ item }) => item);
  if (!isSeen || !good) return importForm(filled, member, { ...checked, digest });
  return imported(await importChecked(tx, checked, member, now), member);
}

export const recordForms: readonly Form[] = [
  {
    id: 'records.import',
    // Nobody promises that a file stays chosen when the form is shown again with what was understood of it.
    file: ({ entered, metadata }) =>
      chosenFile(entered) ??
      (pastedIn(entered).trim() ? undefined : (carriedBy(metadata).fileId ?? undefined)),
    submit: (call, tx) => submitImport(tx, call),
  },
];
