import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;

export class SealBrokenError extends Error {
  override name = 'SealBrokenError';
}

/** What a sealed text belongs to: it opens nowhere else, so that no row can pass for another's. */
export interface Belongs {
  workspaceId: string;
  column: string;
}

/** Seals texts with the first of its keys, and opens what was sealed with any of them. */
export class Seal {
  readonly #keys: ReadonlyMap<string, Buffer>;
  readonly #newest: string;

  constructor(keys: readonly Buffer[]) {
    this.#keys = new Map(keys.map((key) => [idOf(key), key]));
    const [newest] = keys;
    if (!newest) throw new Error('a seal needs a key');
    this.#newest = idOf(newest);
  }

  /** key id . nonce . text . tag */
  seal(text: string, belongs: Belongs): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.#key(this.#newest), nonce);
    cipher.setAAD(aad(belongs));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const parts = [nonce, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url'));
    return [this.#newest, ...parts].join('.');
  }

  open(sealed: string, belongs: Belongs): string {
    const [keyId = '', nonce = '', text = '', tag = ''] = sealed.split('.');
    const key = this.#key(keyId);
    try {
      const decipher = createDecipheriv(ALGORITHM, key, Buffer.from(nonce, 'base64url'), {
        authTagLength: 16,
      });
      decipher.setAAD(aad(belongs));
      decipher.setAuthTag(Buffer.from(tag, 'base64url'));
      const opened = decipher.update(Buffer.from(text, 'base64url'));
      return Buffer.concat([opened, decipher.final()]).toString('utf8');
    } catch (error) {
      throw new SealBrokenError(`what was sealed for ${belongs.workspaceId} has been altered`, {
        cause: error,
      });
    }
  }

  /** False for what has to be sealed again before its key can be thrown away. */
  isNewest(sealed: string): boolean {
    return sealed.startsWith(`${this.#newest}.`);
  }

  #key(id: string): Buffer {
    const key = this.#keys.get(id);
    if (!key) throw new SealBrokenError(`TOKEN_ENCRYPTION_KEY does not hold the key ${id}`);
    return key;
  }
}

const idOf = (key: Buffer) => createHash('sha256').update(key).digest('hex').slice(0, 8);

const aad = ({ workspaceId, column }: Belongs) =>
  Buffer.from(JSON.stringify(['installations', workspaceId, column]));
