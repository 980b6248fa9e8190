import { inTurn } from '../db/batches.ts';
import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import { open } from '../deals/deal.ts';
import { insertDealHistories } from '../deals/deal-batch-store.ts';
import type { Change as DealChange, Doing } from '../deals/deal-event.ts';
import { findSameTitle, lockTitle } from '../deals/deal-list-store.ts';
import { fold } from '../language/text.ts';
import { capture } from '../leads/lead.ts';
import { insertLeadHistories } from '../leads/lead-batch-store.ts';
import type { Change as LeadChange } from '../leads/lead-event.ts';
import { contactKeys, findTwin } from '../leads/twin-store.ts';
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
import { takeTime } from './records-store.ts';

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
    return { of, team, unknown, rows: rows.map((row) => readLeadRow(row, where)) };
  }
  const { rows, unknown } = readTable('deals', text);
  return { of, team, unknown, rows: rows.map((row) => readDealRow(row, where)) };
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
  const { of } = checked;
  const by = { byId: member.userId, at: now };
  const { workspaceId } = member;
  const { known, events } =
    checked.of === 'leads'
      ? await importLeads(tx, workspaceId, checked, by)
      : await importDeals(tx, workspaceId, checked, by);
  const facts = { rows: events.length, of, events };
  const id = await saveWorkspaceEvent(tx, workspaceId, { kind: 'imported', facts, ...by });
  return { id, of, saved: events.length, known };
}

// Written at the end, all at once: from the first number that is taken on, nobody else of the workspace gets one.

interface Written {
  known: number[];
  events: string[];
}

async function importLeads(
  tx: Tx,
  workspaceId: string,
  { team, rows }: Extract<Checked, { of: 'leads' }>,
  by: Doing,
): Promise<Written> {
  const known: number[] = [];
  const captured: LeadChange[] = [];
  const ahead = new Set<string>();
  await inTurn(rows, async ({ line, item }) => {
    if (!item) return;
    const keys = contactKeys(item.fields);
    const isKnown =
      keys.some((key) => ahead.has(key)) ||
      (await findTwin(tx, workspaceId, team.id, item.fields)) !== undefined;
    if (isKnown) return known.push(line);
    for (const key of keys) ahead.add(key);
    captured.push(capture({ id: newId(by.at), teamId: team.id, ...item, message: null }, by));
  });
  const histories = captured.map((change) => [change]);
  const leads = await insertLeadHistories(tx, workspaceId, histories);
  return { known, events: leads.map(({ eventId }) => eventId) };
}

async function importDeals(
  tx: Tx,
  workspaceId: string,
  { team, rows }: Extract<Checked, { of: 'deals' }>,
  by: Doing,
): Promise<Written> {
  const known: number[] = [];
  const opened: DealChange[] = [];
  const ahead = new Set<string>();
  await inTurn(rows, async ({ line, item }) => {
    if (!item) return;
    const { closeOn, ...deal } = item;
    const key = fold(deal.title) || deal.title;
    await lockTitle(tx, workspaceId, team.id, deal.title);
    const isKnown =
      ahead.has(key) || (await findSameTitle(tx, workspaceId, team.id, deal.title)) !== undefined;
    if (isKnown) return known.push(line);
    ahead.add(key);
    opened.push(closing(open({ id: newId(by.at), team, ...deal }, by), closeOn));
  });
  const histories = opened.map((change) => [change]);
  const deals = await insertDealHistories(tx, workspaceId, histories);
  return { known, events: deals.map(({ eventId }) => eventId) };
}

/** In one event with the opening, so that one undo takes both back. */
function closing({ deal, event }: DealChange, closeOn: string | null): DealChange {
  if (!closeOn) return { deal, event };
  const changes = { ...event.changes, closeOn: [null, closeOn] as [null, string] };
  return { deal: { ...deal, closeOn }, event: { ...event, changes } };
}
