export interface Target {
  /** A user's id, or 'team'. */
  owner: string;
  /** First day of the month. */
  month: string;
  minor: bigint;
  currency: string;
}
