import { todayIn } from '../language/dates.ts';
import { decimalMoney } from '../language/money.ts';
import type { Post } from '../slack/reply.ts';
import type { Member } from '../teams/member.ts';
import { stageById } from '../teams/pipeline.ts';
import { teamById } from '../teams/rights.ts';
import type { Deal } from './deal.ts';
import { dealWords } from './deal-words.ts';

/** Excel and Sheets run a cell that begins so (OWASP, CSV injection); a full-width = counts as well. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
// Excel reads a file as UTF-8 only behind this mark.
const BYTE_ORDER_MARK = '\ufeff';

function cell(value: string): string {
  const safe = FORMULA.test(value.trimStart()) || FORMULA.test(value) ? `'${value}` : value;
  return `"${safe.replace(/[\r\n\t]+/g, ' ').replaceAll('"', '""')}"`;
}

/** A table of deals that opens in any spreadsheet and does nothing there. */
export function dealsCsv(deals: readonly Deal[], member: Member): string {
  const say = dealWords(member.language);
  const head = [
    '#',
    say.title,
    say.stage,
    say.amount,
    'ISO 4217',
    say.owner,
    say.closeDate,
    say.stepDay,
    say.step,
    say.reason,
  ];
  const rows = deals.map((deal) => {
    const team = teamById(member, deal.teamId);
    return [
      String(deal.number),
      deal.title,
      (team && stageById(team, deal.stageId)?.names[member.language]) ?? '',
      deal.amount ? decimalMoney(deal.amount) : '',
      deal.amount?.currency ?? '',
      deal.ownerId ?? '',
      deal.closeOn ?? '',
      deal.nextStep?.on ?? '',
      deal.nextStep?.what ?? '',
      deal.lossReason ?? '',
    ];
  });
  return BYTE_ORDER_MARK + [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
}

export function exportDeals(deals: readonly Deal[], member: Member, now: Date): Post {
  const text = dealWords(member.language).exportReady({ n: deals.length });
  const name = `deals-${todayIn(member.zone, now)}.csv`;
  const file = { name, content: dealsCsv(deals, member) };
  return { audience: 'direct', userId: member.userId, message: { text }, file };
}
