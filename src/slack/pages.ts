export interface Page<T> {
  items: readonly T[];
  /** 1 is the first. */
  page: number;
  pages: number;
}

/** The part of a long list that one message shows. */
export function pageOf<T>(items: readonly T[], page: number, perPage: number): Page<T> {
  const pages = Math.max(1, Math.ceil(items.length / perPage));
  const shown = Math.min(Math.max(1, page), pages);
  return { items: items.slice((shown - 1) * perPage, shown * perPage), page: shown, pages };
}
