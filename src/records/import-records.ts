import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import { open, setCloseDay } from '../deals/deal.ts';
import { insertDeal, saveChange } from '../deals/deal-store.ts';
import { capture } from '../leads/lead.ts';
import { insertLead } from '../leads/lead-store.ts';
import { findTwin } from '../leads/twin-store.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { saveWorkspaceEvent } from './audit-store.ts';
import {
  type DealRow,
  type LeadRow,
  type Read,
  readDealRow,
  readLeadRow,
  type Where,
} from './import-rows.ts';
import { findNames } from './import-store.ts';
import { type ImportOf, readTable } from './import-table.ts';
import { takeTime } from './records-store.ts';

export type Checked = {
  unknown: readonly string[];
  team: Team;
} & (
  | { of: 'leads'; rows: readonly Read<LeadRow>[] }
  | { of: 'deals'; rows: readonly Read<DealRow>[] }
);

/** Reads what was pasted, line by line, and changes nothing. */
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
  of: ImportOf;
  saved: number;
  /** Lines whose contact is there already. */
  known: readonly number[];
}

/** Saves every line that could be read; a lead whose phone or e-mail is there already is left out. */
export async function importChecked(
  tx: Tx,
  checked: Checked,
  member: Member,
  now: Date,
): Promise<Imported> {
  await takeTime(tx);
  const known: number[] = [];
  let saved = 0;
  if (checked.of === 'leads') {
    for (const { line, item } of checked.rows) {
      if (!item) continue;
      if (await saveLeadRow(tx, checked.team, item, member, now)) saved++;
      else known.push(line);
    }
  } else {
    for (const { item } of checked.rows) {
      if (!item) continue;
      await saveDealRow(tx, checked.team, item, member, now);
      saved++;
    }
  }
  await saveWorkspaceEvent(tx, member.workspaceId, {
    kind: 'imported',
    facts: { rows: saved, of: checked.of },
    byId: member.userId,
    at: now,
  });
  return { of: checked.of, saved, known };
}

async function saveLeadRow(
  tx: Tx,
  team: Team,
  { fields, ownerId }: LeadRow,
  { workspaceId, userId }: Member,
  now: Date,
): Promise<boolean> {
  if (await findTwin(tx, workspaceId, team.id, fields)) return false;
  const request = { id: newId(now), teamId: team.id, fields, ownerId, message: null };
  await insertLead(tx, workspaceId, capture(request, { byId: userId, at: now }));
  return true;
}

async function saveDealRow(
  tx: Tx,
  team: Team,
  { title, stage, amount, ownerId, closeOn }: DealRow,
  { workspaceId, userId }: Member,
  now: Date,
): Promise<void> {
  const by = { byId: userId, at: now };
  const opened = open({ id: newId(now), team, title, stage, amount, ownerId }, by);
  const { deal } = await insertDeal(tx, workspaceId, opened);
  if (closeOn) await saveChange(tx, workspaceId, setCloseDay(deal, closeOn, by));
}
