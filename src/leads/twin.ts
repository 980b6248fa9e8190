import type { Lead } from './lead.ts';

/** Who has the same phone or e-mail already. */
export type Twin =
  | { kind: 'lead'; lead: Lead }
  | { kind: 'customer'; title: string; leadNumber: number | null };
