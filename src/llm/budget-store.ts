import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';

export interface ModelSettings {
  isOn: boolean;
  /** What was agreed to: another host needs another yes. */
  host: string;
  callsPerPersonDay: number;
  tokensPerMonth: bigint;
}

/** What an admin is offered at first. */
export const USUAL_BUDGET = { callsPerPersonDay: 60, tokensPerMonth: 3_000_000n } as const;

/** Null: nobody has decided yet. */
export async function readModelSettings(
  tx: Tx,
  workspaceId: string,
): Promise<ModelSettings | null> {
  const row = await tx
    .selectFrom('model_settings')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  return row
    ? {
        isOn: row.is_on,
        host: row.host,
        callsPerPersonDay: row.calls_per_person_day,
        tokensPerMonth: row.tokens_per_month,
      }
    : null;
}

export async function saveModelSettings(
  tx: Tx,
  workspaceId: string,
  settings: ModelSettings,
  by: { userId: string; at: Date },
): Promise<void> {
  const set = {
    is_on: settings.isOn,
    host: settings.host,
    calls_per_person_day: settings.callsPerPersonDay,
    tokens_per_month: settings.tokensPerMonth,
    set_by: by.userId,
    set_at: by.at,
  };
  await tx
    .insertInto('model_settings')
    .values({ workspace_id: workspaceId, ...set })
    .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet(set))
    .execute();
}

export type Claim = 'granted' | 'off' | 'person_spent' | 'workspace_spent';

/**
 * Takes one call and the most that it can cost out of the day's and the month's budget before anything is sent;
 * `returnUnused` gives the rest back. The settings are held, so calls at the same moment cannot all take the last one.
 */
export async function claimCall(
  tx: Tx,
  workspaceId: string,
  call: { userId: string; host: string; day: string; tokens: number },
): Promise<Claim> {
  const settings = await tx
    .selectFrom('model_settings')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .forUpdate()
    .executeTakeFirst();
  if (!settings?.is_on || settings.host !== call.host) return 'off';
  const spent = await tx
    .selectFrom('model_use')
    .select([
      sql<bigint>`coalesce(sum(calls) filter (where user_id = ${call.userId} and day = ${call.day}::date), 0)::bigint`.as(
        'calls',
      ),
      sql<bigint>`coalesce(sum(tokens), 0)::bigint`.as('tokens'),
    ])
    .where('workspace_id', '=', workspaceId)
    .where('day', '>=', sql<string>`date_trunc('month', ${call.day}::date)::date`)
    .executeTakeFirstOrThrow();
  if (spent.calls >= settings.calls_per_person_day) return 'person_spent';
  if (spent.tokens + BigInt(call.tokens) > settings.tokens_per_month) return 'workspace_spent';
  await tx
    .insertInto('model_use')
    .values({
      workspace_id: workspaceId,
      day: call.day,
      user_id: call.userId,
      calls: 1,
      tokens: BigInt(call.tokens),
    })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'day', 'user_id']).doUpdateSet({
        calls: sql`model_use.calls + 1`,
        tokens: sql`model_use.tokens + excluded.tokens`,
      }),
    )
    .execute();
  return 'granted';
}

/** Gives back what a call was granted and did not use. */
export async function returnUnused(
  tx: Tx,
  workspaceId: string,
  call: { userId: string; day: string; tokens: number },
): Promise<void> {
  await tx
    .updateTable('model_use')
    .set({ tokens: sql`greatest(0, tokens - ${call.tokens})` })
    .where('workspace_id', '=', workspaceId)
    .where('day', '=', call.day)
    .where('user_id', '=', call.userId)
    .execute();
}

/** This month so far. */
export async function readModelUse(
  tx: Tx,
  workspaceId: string,
  day: string,
): Promise<{ calls: number; tokens: bigint }> {
  const row = await tx
    .selectFrom('model_use')
    .select([
      sql<bigint>`coalesce(sum(calls), 0)::bigint`.as('calls'),
      sql<bigint>`coalesce(sum(tokens), 0)::bigint`.as('tokens'),
    ])
    .where('workspace_id', '=', workspaceId)
    .where('day', '>=', sql<string>`date_trunc('month', ${day}::date)::date`)
    .executeTakeFirstOrThrow();
  return { calls: Number(row.calls), tokens: row.tokens };
}
