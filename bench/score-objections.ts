export interface Predicted {
  id: string;
  /** Best first, as shown when asked explicitly. */
  cards: readonly string[];
  /** The automatic gate. */
  objection: boolean;
}

interface Gold {
  id: string;
  kind: 'objection' | 'none';
  cards: readonly string[];
}

export interface Scores {
  objections: number;
  others: number;
  /** Shares from 0 to 1; null where there is nothing to share. */
  recallAt1: number | null;
  recallAt3: number | null;
  mrr: number | null;
  /** Of what is no objection, what the automatic modes would answer. */
  falsePositives: number | null;
  /** Of the objections, what the automatic modes would leave alone; and how much of R@3 that costs. */
  heldBack: number | null;
  recallLost: number | null;
}

export function score(gold: readonly Gold[], predicted: readonly Predicted[]): Scores {
  const byId = new Map(predicted.map((one) => [one.id, one]));
  const objections = gold.filter(({ kind }) => kind === 'objection');
  const others = gold.filter(({ kind }) => kind === 'none');
  const placed = objections.map(({ id, cards }) => {
    const found = byId.get(id);
    const place = found?.cards.findIndex((card) => cards.includes(card)) ?? -1;
    return { place, passes: found?.objection ?? false };
  });
  const share = (count: number, of: readonly unknown[]) =>
    of.length === 0 ? null : count / of.length;
  const among = (most: number) => placed.filter(({ place }) => place >= 0 && place < most);
  const sum = placed.reduce((all, { place }) => all + (place < 0 ? 0 : 1 / (place + 1)), 0);
  return {
    objections: objections.length,
    others: others.length,
    recallAt1: share(among(1).length, placed),
    recallAt3: share(among(3).length, placed),
    mrr: share(sum, placed),
    falsePositives: share(others.filter(({ id }) => byId.get(id)?.objection).length, others),
    heldBack: share(placed.filter(({ passes }) => !passes).length, placed),
    recallLost: share(among(3).filter(({ passes }) => !passes).length, placed),
  };
}
