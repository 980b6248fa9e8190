/** Where leads come from. */
export const LEAD_SOURCES = [
  'site_form',
  'phone',
  'email',
  'messenger',
  'social',
  'referral',
  'event',
  'ads',
  'partner',
  'cold',
  'other',
] as const;

export type LeadSource = (typeof LEAD_SOURCES)[number];
