import { inTurn } from '../db/batches.ts';
import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import { open } from '../deals/deal.ts';
import type { Change } from '../deals/deal-event.ts';
import { findSameTitle, lockTitle } from '../deals/deal-list-store.ts';
import { insertDeal } from '../deals/deal-store.ts';
import { Refusal } from '../errors.ts';
import { capture } from '../leads/lead.ts';
import { insertLead } from '../leads/lead-store.ts';
import { findTwin } from '../leads/twin-store.ts';
import { findNames } from '../teams/colleague-store.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { saveWorkspaceEvent } from '../workspaces/workspace-event-store.ts';
import {
  type DealRow,
  type LeadRow,
  type Read,
  readDealRow,
  readLeadRow,
  type Where,
} from './import-rows.ts';
import { type ImportOf, readTable } from './import-table.ts';
import { importWords } from './import-words.ts';
import { takeTime } from './records-store.ts';

const MOST_LINES = 500;

export type Checked = {
  unknown: readonly string[];
  team: Team;
} & (
  | { of: 'leads'; rows: readonly Read<LeadRow>[] }
  | { of: 'deals'; rows: readonly Read<DealRow>[] }
);

/** Reads what was sent, line by line, and changes nothing. */
export async function checkImport(
  tx: Tx,
  { of, team, text }: { of: ImportOf; team: Team; text: string },
  member: Member,
  now: Date,
): Promise<Checked> {
  const people = await findNames(tx, member.workspaceId, [...team.roles.keys()]);
  const where: Where = { team, people, now };
  if (of === 'leads') {
    const { rows, unknown } = readTable('leads', text);
    return { of, team, unknown, rows: fitting(rows).map((row) => readLeadRow(row, where)) };
  }
  const { rows, unknown } = readTable('deals', text);
  return { of, team, unknown, rows: fitting(rows).map((row) => readDealRow(row, where)) };
}

function fitting<T>(rows: readonly T[]): readonly T[] {
  const n = rows.length;
  if (n === 0) throw new Refusal('no_lines', (l) => importWords(l).noLines);
  if (n > MOST_LINES)
    throw new Refusal('too_many_lines', (l) =>
      importWords(l).tooManyLines({ n, most: MOST_LINES }),
    );
  return rows;
}

export interface Imported {
  /** For taking all of it back. */
  id: string;
  of: ImportOf;
  saved: number;
  /** Lines that are there already: a lead with that phone or e-mail, an open deal of that title. */
  known: readonly number[];
}

/** Saves every line that could be read and is not there already. */
export async function importChecked(
  tx: Tx,
  checked: Checked,
  member: Member,
  now: Date,
): Promise<Imported> {
  await takeTime(tx);
  const { of, team } = checked;
  const known: number[] = [];
  const events: string[] = [];
  const note = (line: number, eventId: string | undefined) => {
    if (eventId) events.push(eventId);
    else known.push(line);
  };
  if (checked.of === 'leads') {
    await inTurn(checked.rows, async ({ line, item }) => {
      if (item) note(line, await saveLeadRow(tx, team, item, member, now));
    });
  } else {
    await inTurn(checked.rows, async ({ line, item }) => {
      if (item) note(line, await saveDealRow(tx, team, item, member, now));
    });
  }
  const facts = { rows: events.length, of, events };
  const event = { kind: 'imported' as const, facts, byId: member.userId, at: now };
  const id = await saveWorkspaceEvent(tx, member.workspaceId, event);
  return { id, of, saved: events.length, known };
}

async function saveLeadRow(
  tx: Tx,
  team: Team,
  { fields, ownerId }: LeadRow,
  { workspaceId, userId }: Member,
  now: Date,
): Promise<string | undefined> {
  if (await findTwin(tx, workspaceId, team.id, fields)) return undefined;
  const request = { id: newId(now), teamId: team.id, fields, ownerId, message: null };
  const { eventId } = await insertLead(
    tx,
    workspaceId,
    capture(request, { byId: userId, at: now }),
  );
  return eventId;
}

async function saveDealRow(
  tx: Tx,
  team: Team,
  { title, stage, amount, ownerId, closeOn }: DealRow,
  { workspaceId, userId }: Member,
  now: Date,
): Promise<string | undefined> {
  await lockTitle(tx, workspaceId, team.id, title);
  if (await findSameTitle(tx, workspaceId, team.id, title)) return undefined;
  const by = { byId: userId, at: now };
  const opened = open({ id: newId(now), team, title, stage, amount, ownerId }, by);
  const { eventId } = await insertDeal(tx, workspaceId, closing(opened, closeOn));
  return eventId;
}

/** In one event with the opening, so that one undo takes both back. */
function closing({ deal, event }: Change, closeOn: string | null): Change {
  if (!closeOn) return { deal, event };
  const changes = { ...event.changes, closeOn: [null, closeOn] as [null, string] };
  return { deal: { ...deal, closeOn }, event: { ...event, changes } };
}
