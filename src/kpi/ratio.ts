/** `part` of `of`; nothing to divide by is "no data", never 0 %. */
export interface Ratio {
  part: number;
  of: number;
}

/** Added up from the least, so that the order in which they were read changes nothing of it. */
export const mean = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b).reduce((sum, value) => sum + value, 0) / values.length;

/** Of at least one value. */
export function median(values: readonly number[]): number {
  const [low, high] = middle(values.toSorted((a, b) => a - b));
  return (low + high) / 2;
}

export function medianOfMinor(values: readonly bigint[]): bigint {
  const [low, high] = middle(values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
  return (low + high) / 2n;
}

/** The one value in the middle, twice, or the two. */
function middle<T>(sorted: readonly T[]): [T, T] {
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.ceil((sorted.length - 1) / 2)];
  if (low === undefined || high === undefined) throw new Error('nothing has no median');
  return [low, high];
}
