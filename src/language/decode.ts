const MARKED = [
  { mark: [0xff, 0xfe], name: 'utf-16le' },
  { mark: [0xfe, 0xff], name: 'utf-16be' },
];

/** The text of a file in whichever encoding a spreadsheet wrote it; undefined when it is no text. */
export function decode(bytes: Uint8Array): string | undefined {
  const marked = MARKED.find(({ mark }) => mark.every((byte, n) => bytes[n] === byte));
  if (marked) return new TextDecoder(marked.name).decode(bytes);
  if (bytes.includes(0)) return undefined;
  return decodeUtf8(bytes) ?? decodeAnsi(bytes);
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * What Excel calls plain CSV: Windows-1251 where it is Russian, else Windows-1252. Russian words are Cyrillic from end
 * to end; an accented letter read by the wrong table is one Cyrillic letter in a Latin word. Text that was UTF-8 but
 * for some damage is none of them.
 */
function decodeAnsi(bytes: Uint8Array): string | undefined {
  const loose = new TextDecoder('utf-8').decode(bytes);
  if (count(loose, /[^\0-\x7f\ufffd]/g) > count(loose, /\ufffd/g)) return undefined;
  const russian = new TextDecoder('windows-1251').decode(bytes);
  const whole = count(russian, /(?<!\p{L})\p{Script=Cyrillic}{2,}(?!\p{L})/gu);
  const mixed = count(
    russian,
    /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/gu,
  );
  return whole > mixed ? russian : new TextDecoder('windows-1252').decode(bytes);
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
