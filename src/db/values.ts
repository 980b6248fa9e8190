import pg from 'pg';

const INT8 = 20;
const DATE = 1082;
const TIMESTAMP = 1114;
const TIMESTAMPTZ = 1184;

/** By Postgres type: bigint is a bigint and a day is 'YYYY-MM-DD', from both engines alike. */
export const parseValue: ReadonlyMap<number, (text: string) => unknown> = new Map<
  number,
  (text: string) => unknown
>([
  [INT8, BigInt],
  [DATE, (text) => text],
  [TIMESTAMP, (text) => text],
  // A fifth of what pg's own costs; it reads years before our era as well, of which there are none here.
  [TIMESTAMPTZ, (text) => new Date(text)],
]);

/** How pg reads a type's text, but for those above. */
export const parserOf = (oid: number): ((text: string) => unknown) =>
  parseValue.get(oid) ?? pg.types.getTypeParser(oid, 'text');

/** How pg writes a value. */
export const { prepareValue: written } = (
  pg as unknown as { utils: { prepareValue(value: unknown): string | Buffer | null } }
).utils;
