import { z } from 'zod';
import { TITLE_MOST } from '../deals/deal.ts';
import { parseDay, todayIn } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { match } from '../language/match.ts';
import { type Money, parseMoney } from '../language/money.ts';
import { asPhone, regionOf } from '../language/phones.ts';
import { fold, straighten } from '../language/text.ts';
import type { LeadFields } from '../leads/lead.ts';
import { LEAD_SOURCES } from '../leads/lead-source.ts';
import { leadWords } from '../leads/lead-words.ts';
import { readSource } from '../leads/read-lead-sources.ts';
import type { Stage, Team } from '../teams/directory.ts';
import { firstStage, stageCalled } from '../teams/pipeline.ts';
import type { DealColumn, LeadColumn, TableRow } from './import-table.ts';

/** What is wrong with a cell. */
export type Trouble =
  | 'nothing'
  | 'long'
  | 'phone'
  | 'email'
  | 'amount'
  | 'stage'
  | 'closed'
  | 'day'
  | 'owner';

export interface Read<T> {
  line: number;
  /** Undefined when something in the line cannot be read. */
  item: T | undefined;
  troubles: readonly { what: Trouble; cell: string }[];
}

export interface LeadRow {
  fields: LeadFields;
  ownerId: string | null;
}

export interface DealRow {
  title: string;
  amount: Money | null;
  stage: Stage;
  closeOn: string | null;
  ownerId: string | null;
}

export interface Where {
  team: Team;
  /** Who is in the team. */
  people: readonly { userId: string; name: string }[];
  now: Date;
}

const EMAIL = z.email();

export function readLeadRow({ line, cells }: TableRow<LeadColumn>, where: Where): Read<LeadRow> {
  const { team } = where;
  const cell = cellReader(cells);
  const text = (column: LeadColumn) => (cells[column] ? straighten(cells[column]) : null) || null;
  const fields: LeadFields = {
    name: text('name'),
    company: text('company'),
    phone: cell.read('phone', 'phone', (one) => asPhone(one, regionOf(team.language))),
    email: cell.read('email', 'email', (one) => EMAIL.safeParse(one).data),
    amount: cell.read('amount', 'amount', (one) => amountIn(one, cells.currency, team)),
    source: sourceCalled(cells.source),
    note: text('note'),
  };
  const ownerId = cell.read('owner', 'owner', (one) => personCalled(one, where));
  const { name, company, phone, email, note } = fields;
  const isEmpty = [name, company, phone, email, note].every((field) => field === null);
  if (isEmpty && cell.troubles.length === 0) cell.troubles.push({ what: 'nothing', cell: '' });
  const { troubles } = cell;
  return { line, troubles, item: troubles.length > 0 ? undefined : { fields, ownerId } };
}

export function readDealRow({ line, cells }: TableRow<DealColumn>, where: Where): Read<DealRow> {
  const { team, now } = where;
  const cell = cellReader(cells);
  const title = cells.title ? straighten(cells.title) : '';
  const today = todayIn(team.zone, now);
  const stage = cell.read('stage', 'stage', (one) => stageCalled(team, one));
  if (stage && stage.kind !== 'open')
    cell.troubles.push({ what: 'closed', cell: cells.stage ?? '' });
  const item: DealRow = {
    title,
    stage: stage ?? firstStage(team),
    amount: cell.read('amount', 'amount', (one) => amountIn(one, cells.currency, team)),
    closeOn: cell.read('closeOn', 'day', (one) => parseDay(one, today)),
    ownerId: cell.read('owner', 'owner', (one) => personCalled(one, where)),
  };
  if (title === '') cell.troubles.push({ what: 'nothing', cell: '' });
  if (title.length > TITLE_MOST) cell.troubles.push({ what: 'long', cell: title });
  return { line, troubles: cell.troubles, item: cell.troubles.length > 0 ? undefined : item };
}

/** Reads cells, and remembers those that say something else than they should. */
function cellReader<C extends string>(cells: Partial<Record<C, string>>) {
  const troubles: { what: Trouble; cell: string }[] = [];
  return {
    troubles,
    read<T>(column: C, what: Trouble, read: (cell: string) => T | undefined): T | null {
      const cell = cells[column];
      if (cell === undefined) return null;
      const found = read(straighten(cell));
      if (found === undefined) troubles.push({ what, cell });
      return found ?? null;
    },
  };
}

function amountIn(cell: string, currency: string | undefined, team: Team): Money | undefined {
  const named = currency && parseMoney(`${cell} ${currency}`, team.currency);
  return named || parseMoney(cell, team.currency);
}

/** Two of one name are nobody. */
function personCalled(cell: string, { people }: Where): string | undefined {
  const found = match(cell.replace(/^@/, ''), people, ({ name }) => [name]);
  return found.kind === 'one' ? found.item.userId : undefined;
}

/** By its name in either language, else by the words that tell it; one that is none of ours is left out. */
function sourceCalled(cell: string | undefined): LeadFields['source'] {
  if (!cell) return null;
  const isCalled = (source: (typeof LEAD_SOURCES)[number], language: Language) =>
    fold(leadWords(language).sourceName({ source })) === fold(cell);
  return (
    LEAD_SOURCES.find((one) => one === cell || isCalled(one, 'en') || isCalled(one, 'ru')) ??
    readSource(cell)?.source ??
    null
  );
}
