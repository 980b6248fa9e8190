import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Seal, SealBrokenError } from '../../src/slack/installation-seal.ts';

const [one, two] = [randomBytes(32), randomBytes(32)];
const belongs = { workspaceId: 'T1', column: 'sealed_token' };

describe('a sealed token', () => {
  it('opens where it was sealed, and tells nothing to who looks at it', () => {
    const seal = new Seal([one]);
    const sealed = seal.seal('xoxb-1', belongs);
    expect(sealed).not.toContain('xoxb');
    expect(seal.open(sealed, belongs)).toBe('xoxb-1');
  });

  it('opens neither for another workspace nor in another column', () => {
    const seal = new Seal([one]);
    const sealed = seal.seal('xoxb-1', belongs);
    for (const elsewhere of [{ workspaceId: 'T2' }, { column: 'sealed_refresh_token' }])
      expect(() => seal.open(sealed, { ...belongs, ...elsewhere })).toThrow(SealBrokenError);
  });

  it('does not open when any character of it was changed', () => {
    const seal = new Seal([one]);
    const sealed = seal.seal('xoxb-1', belongs);
    for (let at = 0; at < sealed.length; at++) {
      const other = sealed[at] === 'A' ? 'Q' : 'A';
      const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
      // The last character of base64 may hold bits that mean nothing.
      const isSame = decoded(changed) === decoded(sealed);
      if (!isSame) expect(() => seal.open(changed, belongs)).toThrow(SealBrokenError);
    }
    expect(() => seal.open('', belongs)).toThrow(SealBrokenError);
  });

  it('of the key before opens beside the new key, and not without it', () => {
    const sealed = new Seal([one]).seal('xoxb-1', belongs);
    const both = new Seal([two, one]);
    expect(both.open(sealed, belongs)).toBe('xoxb-1');
    expect(both.isNewest(sealed)).toBe(false);
    expect(both.isNewest(both.seal('xoxb-1', belongs))).toBe(true);
    expect(() => new Seal([two]).open(sealed, belongs)).toThrow(SealBrokenError);
  });

  it('is never sealed twice in the same way', () => {
    const seal = new Seal([one]);
    const sealed = Array.from({ length: 10_000 }, () => seal.seal('xoxb-1', belongs));
    expect(new Set(sealed.map((text) => text.split('.')[1])).size).toBe(10_000);
  });
});

const decoded = (sealed: string) =>
  sealed
    .split('.')
    .map((part, n) => (n === 0 ? part : Buffer.from(part, 'base64url').toString('hex')))
    .join('.');
