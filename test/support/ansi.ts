/** Text as Windows writes it, one byte for each letter; what the table lacks becomes `?`, as there. */
export function ansi(text: string, name = 'windows-1251'): Buffer {
  const table = new TextDecoder(name);
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [table.decode(Uint8Array.of(byte)), byte]),
  );
  return Buffer.from([...text].map((sign) => byteOf.get(sign) ?? 0x3f));
}
