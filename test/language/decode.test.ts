import { describe, expect, it } from 'vitest';
import { decode } from '../../src/language/decode.ts';
import { ansi } from '../support/ansi.ts';

const RUSSIAN = 'имя;сумма\r\nЁжик «Север» — ООО;300 к';
const WESTERN = 'Größe;naïve café;Müller & Søn – ça va;£5, 5 €';

const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

describe('a file is text', () => {
  it.each([
    ['UTF-8', Buffer.from(RUSSIAN), RUSSIAN],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${RUSSIAN}`), RUSSIAN],
    ['UTF-16, as Excel’s Unicode text', Buffer.from(`\ufeff${RUSSIAN}`, 'utf16le'), RUSSIAN],
    ['UTF-16 the other way round', utf16be(RUSSIAN), RUSSIAN],
    ['Windows-1251, as Excel in Russian', ansi(RUSSIAN), RUSSIAN],
    ['Windows-1252, as Excel in the West', ansi(WESTERN, 'windows-1252'), WESTERN],
    [
      'Windows-1252 with one sign of it',
      ansi('title;amount\nAcme;£5', 'windows-1252'),
      'title;amount\nAcme;£5',
    ],
  ])('in %s', (_, bytes, text) => {
    expect(decode(bytes)).toBe(text);
  });

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
    ['UTF-8 with a byte lost', Buffer.concat([Buffer.from(RUSSIAN), Buffer.of(0xd0, 0x3b)])],
  ])('but not %s', (_, bytes) => {
    expect(decode(bytes)).toBeUndefined();
  });
});
