import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

const ONE = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'signing-secret' };
const MANY = {
  SLACK_CLIENT_ID: '1.1',
  SLACK_CLIENT_SECRET: 'client-secret',
  SLACK_STATE_SECRET: 'state-secret',
  SLACK_SIGNING_SECRET: 'signing-secret',
};
const key = randomBytes(32);

/** The variables that a configuration is refused for. */
function wrongIn(env: Record<string, string>): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    const [, ...lines] = (error as Error).message.split('\n');
    return lines.map((line) => line.trim().split(' ')[0] ?? '');
  }
}

describe('a configuration', () => {
  it('for one workspace needs its token and the signing secret', () => {
    expect(wrongIn(ONE)).toEqual([]);
    expect(wrongIn({})).toEqual(['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET']);
  });

  it('that is wrong in several ways hears of all of them at once, missing ones too', () => {
    const wrong = wrongIn({ DATABASE_URL: 'mysql://x', PORT: 'abc', LOG_LEVEL: 'loud' });
    expect(wrong.toSorted()).toEqual([
      'DATABASE_URL',
      'LOG_LEVEL',
      'PORT',
      'SLACK_BOT_TOKEN',
      'SLACK_SIGNING_SECRET',
    ]);
  });

  it.each([
    ['base64', key.toString('base64')],
    ['base64 for addresses', key.toString('base64url')],
    ['hex', key.toString('hex')],
  ])('for many workspaces takes a key in %s, and needs no bot token', (_, written) => {
    const { installs } = readConfig({ ...MANY, TOKEN_ENCRYPTION_KEY: written });
    expect(installs?.keys).toEqual([key]);
  });

  it('takes two keys while one is changed for the other, the new one first', () => {
    const old = randomBytes(32);
    const written = `${key.toString('base64')}, ${old.toString('hex')}`;
    expect(readConfig({ ...MANY, TOKEN_ENCRYPTION_KEY: written }).installs?.keys).toEqual([
      key,
      old,
    ]);
  });

  it.each([
    ['too short', randomBytes(16).toString('base64')],
    ['too long', randomBytes(33).toString('base64')],
    ['typed, not made at random', Buffer.alloc(32, 'secret').toString('base64')],
    ['a sentence', 'correct horse battery staple'],
    ['good, with nothing behind the comma', `${key.toString('base64')},`],
  ])('is refused with a key that is %s', (_, written) => {
    expect(wrongIn({ ...MANY, TOKEN_ENCRYPTION_KEY: written })).toEqual(['TOKEN_ENCRYPTION_KEY']);
  });

  it('for many workspaces names every one of the four that is missing', () => {
    const { SLACK_SIGNING_SECRET, SLACK_CLIENT_ID } = MANY;
    expect(wrongIn({ SLACK_SIGNING_SECRET, SLACK_CLIENT_ID })).toEqual([
      'SLACK_CLIENT_SECRET',
      'SLACK_STATE_SECRET',
      'TOKEN_ENCRYPTION_KEY',
    ]);
  });

  it('with every variable empty is one with none set', () => {
    const empty = Object.fromEntries(
      [...Object.keys(MANY), 'TOKEN_ENCRYPTION_KEY', 'DATABASE_URL', 'PORT'].map((name) => [
        name,
        '',
      ]),
    );
    expect(wrongIn({ ...empty, ...ONE })).toEqual([]);
  });
});
