/** What lets any workspace install the app. */
export interface InstallSettings {
  clientId: string;
  clientSecret: string;
  /** Signs the state that goes to Slack and comes back. */
  stateSecret: string;
  /** 32 bytes each; the first seals, all of them open. */
  keys: readonly Buffer[];
}

/** A workspace that let the app in, as Slack told it. */
export interface Installation {
  workspaceId: string;
  workspaceName: string | null;
  enterpriseId: string | null;
  appId: string | null;
  botUserId: string;
  /** With commas between. */
  scopes: string;
  token: string;
  /** For apps that let their tokens expire: good once. */
  refresh: { token: string; expiresAt: Date } | null;
  installedBy: string | null;
  installedAt: Date;
}

/** What the app asks for when it is installed; the manifest says the same. */
export const SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:write',
  'users:read',
] as const;

/** What Slack is spoken to with in a workspace. */
export interface Bearer {
  token: string;
  botUserId: string | null;
}

export interface Tokens {
  /** Throws NotInstalledError when the app is not, or no longer, in that workspace. */
  of(workspaceId: string): Promise<Bearer>;
  /** Slack did not take a token: looks whether there is a newer one, and remembers when the app is gone for good. */
  refused(workspaceId: string, token: string, reason: string): Promise<void>;
  /** Our own user there, as far as it is known already. */
  botUserId(workspaceId: string): string | null;
}

export class NotInstalledError extends Error {
  override name = 'NotInstalledError';

  constructor(workspaceId: string) {
    super(`the app is not installed in ${workspaceId}`);
  }
}
