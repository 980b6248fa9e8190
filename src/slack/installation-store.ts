import { sql } from 'kysely';
import type { Db, Tx } from '../db/connection.ts';
import type { Installation } from './installation.ts';
import { type Seal, SealBrokenError } from './installation-seal.ts';

/** Slack tells times of events in whole seconds, ours are finer. Milliseconds. */
const SECOND = 1_000;

/** Installed anew or again: what was told of it before is replaced. */
export async function saveInstallation(tx: Tx, seal: Seal, made: Installation): Promise<void> {
  const { workspaceId, workspaceName: name } = made;
  await tx
    .insertInto('workspaces')
    .values({ workspace_id: workspaceId, name })
    .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet({ name, gone_at: null }))
    .execute();
  const row = {
    app_id: made.appId,
    enterprise_id: made.enterpriseId,
    bot_user_id: made.botUserId,
    scopes: made.scopes,
    ...sealedTokens(seal, workspaceId, made.token, made.refresh),
    installed_by: made.installedBy,
    installed_at: made.installedAt,
    gone_at: null,
  };
  await tx
    .insertInto('installations')
    .values({ workspace_id: workspaceId, ...row })
    .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet(row))
    .execute();
}

function sealedTokens(
  seal: Seal,
  workspaceId: string,
  token: string,
  refresh: Installation['refresh'],
) {
  return {
    sealed_token: seal.seal(token, { workspaceId, column: 'sealed_token' }),
    sealed_refresh_token:
      refresh && seal.seal(refresh.token, { workspaceId, column: 'sealed_refresh_token' }),
    expires_at: refresh?.expiresAt ?? null,
    refreshing_until: null,
  };
}

export interface StoredToken {
  token: string;
  botUserId: string;
  expiresAt: Date | null;
}

/** Undefined: never installed, or gone. Throws SealBrokenError when no key opens it. */
export async function findToken(
  db: Db,
  seal: Seal,
  workspaceId: string,
): Promise<StoredToken | 'gone' | undefined> {
  const row = await db.inWorkspace(workspaceId, (tx) =>
    tx
      .selectFrom('installations')
      .select(['sealed_token', 'bot_user_id', 'expires_at'])
      .where('workspace_id', '=', workspaceId)
      .executeTakeFirst(),
  );
  if (!row) return undefined;
  if (!row.sealed_token) return 'gone';
  return {
    token: seal.open(row.sealed_token, { workspaceId, column: 'sealed_token' }),
    botUserId: row.bot_user_id,
    expiresAt: row.expires_at,
  };
}

/** Erases the tokens, unless the app was installed again since `at`. True when it was there until now. */
export async function markGone(db: Db, workspaceId: string, at: Date): Promise<boolean> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('installations')
      .set({
        sealed_token: null,
        sealed_refresh_token: null,
        expires_at: null,
        refreshing_until: null,
        gone_at: at,
      })
      .where('workspace_id', '=', workspaceId)
      .where('gone_at', 'is', null)
      .where('installed_at', '<', new Date(at.getTime() + SECOND))
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) return false;
    await tx
      .updateTable('workspaces')
      .set({ gone_at: at })
      .where('workspace_id', '=', workspaceId)
      .execute();
    return true;
  });
}

/** Takes the right to refresh a token that ends soon: its refresh token is good once, and replicas are many. */
export async function claimRefresh(
  db: Db,
  seal: Seal,
  workspaceId: string,
  endsBefore: Date,
): Promise<string | undefined> {
  const { rows } = await db.inWorkspace(workspaceId, (tx) =>
    sql<{ sealed: string }>`
      update installations set refreshing_until = now() + interval '30 seconds'
      where workspace_id = ${workspaceId} and expires_at < ${endsBefore}
        and sealed_refresh_token is not null
        and (refreshing_until is null or refreshing_until < now())
      returning sealed_refresh_token as sealed`.execute(tx),
  );
  const sealed = rows[0]?.sealed;
  return sealed && seal.open(sealed, { workspaceId, column: 'sealed_refresh_token' });
}

export async function saveRefreshed(
  db: Db,
  seal: Seal,
  workspaceId: string,
  token: string,
  refresh: Installation['refresh'],
): Promise<void> {
  await db.inWorkspace(workspaceId, (tx) =>
    tx
      .updateTable('installations')
      .set(sealedTokens(seal, workspaceId, token, refresh))
      .where('workspace_id', '=', workspaceId)
      .where('gone_at', 'is', null)
      .execute(),
  );
}

/** Seals again what an older key sealed, so that the older key can be thrown away. Says how many, and which no key opens. */
export async function sealAnew(
  db: Db,
  seal: Seal,
): Promise<{ sealed: number; broken: readonly string[] }> {
  const rows = await db.outside
    .selectFrom('installations')
    .select(['workspace_id', 'sealed_token', 'sealed_refresh_token'])
    .where('sealed_token', 'is not', null)
    .execute();
  const old = rows.filter(({ sealed_token }) => sealed_token && !seal.isNewest(sealed_token));
  const broken: string[] = [];
  for (const { workspace_id: workspaceId, ...row } of old) {
    const anew = (column: 'sealed_token' | 'sealed_refresh_token') => {
      const belongs = { workspaceId, column };
      return row[column] && seal.seal(seal.open(row[column], belongs), belongs);
    };
    try {
      const set = {
        sealed_token: anew('sealed_token'),
        sealed_refresh_token: anew('sealed_refresh_token'),
      };
      await db.inWorkspace(workspaceId, (tx) =>
        tx
          .updateTable('installations')
          .set(set)
          .where('workspace_id', '=', workspaceId)
          .where('sealed_token', '=', row.sealed_token)
          .execute(),
      );
    } catch (error) {
      if (!(error instanceof SealBrokenError)) throw error;
      broken.push(workspaceId);
    }
  }
  return { sealed: old.length - broken.length, broken };
}
