import { z } from 'zod';
import { Refusal } from '../errors.ts';
import { isCurrency, type Money } from '../language/money.ts';
import { carriedIn } from '../slack/form-values.ts';
import type { Team } from '../teams/directory.ts';
import type { Brought, Deal } from './deal.ts';
import { dealWords } from './deal-words.ts';
import type { Gate } from './move-deal.ts';
import type { AskedDeal } from './parse-new-deal.ts';

// What a form carries from where it opened to where it is sent. Whoever holds the form can forge it: only ids and
// what the person may type anyway; what they may do is read again.

const money = z.object({
  minor: z.string().regex(/^\d{1,14}$/),
  currency: z.string().refine(isCurrency),
});
const asked = z.enum(['amount', 'close_date', 'next_step', 'loss_reason']);
const gate = z.object({
  dealId: z.string(),
  teamId: z.string(),
  stageId: z.string(),
  missing: z.array(asked),
  amount: money.nullable(),
  lossReason: z.string().nullable(),
});
const deal = z.object({ dealId: z.string(), teamId: z.string() });
const newDeal = z.object({
  teamId: z.string(),
  stage: z.string().nullable(),
  another: z.boolean(),
});

export function gateMetadata({ deal: { id }, team, to, missing, brought }: Gate): string {
  const { amount, lossReason = null } = brought;
  return JSON.stringify({
    dealId: id,
    teamId: team.id,
    stageId: to.id,
    missing: [...missing],
    amount: amount ? { minor: String(amount.minor), currency: amount.currency } : null,
    lossReason,
  } satisfies z.infer<typeof gate>);
}

export const dealMetadata = ({ id }: Deal, team: Team): string =>
  JSON.stringify({ dealId: id, teamId: team.id } satisfies z.infer<typeof deal>);

export const newDealMetadata = (team: Team, typed: AskedDeal & { another: boolean }): string =>
  JSON.stringify({
    teamId: team.id,
    stage: typed.stage,
    another: typed.another,
  } satisfies z.infer<typeof newDeal>);

const parsed = <T extends z.ZodType>(schema: T, metadata: string) =>
  carriedIn(schema, metadata, () => new Refusal('bad_form', (l) => dealWords(l).badForm));

export function readGateMetadata(metadata: string) {
  const { amount, lossReason, ...rest } = parsed(gate, metadata);
  const came: Money | null = amount && { ...amount, minor: BigInt(amount.minor) };
  const brought: Brought = {
    ...(came ? { amount: came } : {}),
    ...(lossReason ? { lossReason } : {}),
  };
  return { ...rest, brought };
}

export const readDealMetadata = (metadata: string) => parsed(deal, metadata);
export const readNewDealMetadata = (metadata: string) => parsed(newDeal, metadata);
