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
