import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import { csvOf } from '../language/csv.ts';
import { todayIn } from '../language/dates.ts';
import { decimalMoney } from '../language/money.ts';
import type { CommandCall } from '../services.ts';
import type { Post } from '../slack/reply.ts';
import type { Member } from '../teams/member.ts';
import { everStage } from '../teams/pipeline.ts';
import { teamById } from '../teams/rights.ts';
import { reasonName } from './deal-card-views.ts';
import { countDeals, findNamedDeals, type NamedDeal } from './deal-list-store.ts';
import { dealWords } from './deal-words.ts';
import { reachOf } from './find-deal.ts';
import { asListRequest } from './list-deals.ts';

/** A table of deals that opens in any spreadsheet and does nothing there. */
export function dealsCsv(deals: readonly NamedDeal[], member: Member): string {
  const head = dealWords(member.language).columns.split('|');
  const rows = deals.map(({ deal, owner, customer }) => {
    const team = teamById(member, deal.teamId);
    return [
      String(deal.number),
      deal.title,
      customer ?? '',
      team?.name ?? '',
      (team && everStage(team, deal.stageId)?.names[member.language]) ?? '',
      deal.amount ? decimalMoney(deal.amount) : '',
      deal.amount?.currency ?? '',
      owner ?? deal.ownerId ?? '',
      deal.closeOn ?? '',
      deal.nextStep?.on ?? '',
      deal.nextStep?.what ?? '',
      deal.lossReason && team ? reasonName(deal.lossReason, team, member.language) : '',
      todayIn(team?.zone ?? member.zone, deal.createdAt),
      deal.closedAt ? todayIn(team?.zone ?? member.zone, deal.closedAt) : '',
      deal.refunded ? decimalMoney(deal.refunded) : '',
    ];
  });
  return csvOf([head, ...rows]);
}

/** As many as Slack and a spreadsheet take in one go; the newest. */
const MOST_EXPORTED = 20_000;

/** All deals asked for, closed ones too, as a file for a direct message. */
export async function exportDeals(tx: Tx, call: CommandCall): Promise<Post> {
  const { member, now } = call;
  const { filter } = asListRequest(call);
  const wanted = { ...filter, isOpen: false };
  const total = await countDeals(tx, reachOf(member), wanted);
  if (total === 0) throw new Refusal('nothing_to_export', (l) => dealWords(l).nothingToExport);
  const deals = await findNamedDeals(tx, reachOf(member), wanted, MOST_EXPORTED);
  const text = dealWords(member.language).exportReady({ n: deals.length, total });
  const name = `deals-${todayIn(member.zone, now)}.csv`;
  const file = { name, content: dealsCsv(deals, member) };
  return { audience: 'direct', userId: member.userId, message: { text }, file };
}
