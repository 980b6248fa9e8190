import pg from 'pg';

const INT8 = 20;
const DATE = 1082;
const TIMESTAMP = 1114;

/** By Postgres type: bigint is a bigint and a day is 'YYYY-MM-DD', from both engines alike. */
export const parseValue: ReadonlyMap<number, (text: string) => unknown> = new Map<
  number,
  (text: string) => unknown
>([
  [INT8, BigInt],
  [DATE, (text) => text],
  [TIMESTAMP, (text) => text],
]);

/** How pg reads a type's text, but for those above. */
export const parserOf = (oid: number): ((text: string) => unknown) =>
  parseValue.get(oid) ?? pg.types.getTypeParser(oid, 'text');

const { prepareValue } = (
  pg as unknown as { utils: { prepareValue(value: unknown): string | Buffer | null } }
).utils;

/** As pg writes values, but a moment as ISO text in UTC: putting together one of local time takes six times as long. */
export const written = (value: unknown): string | Buffer | null =>
  value instanceof Date ? value.toISOString() : prepareValue(value);
