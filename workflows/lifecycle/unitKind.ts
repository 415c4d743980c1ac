/** The kinds of units that a proposal may be handed to, or that hand it over. */

export const unitKinds = [
  'party',
  'government',
  'congress',
  'cppcc',
  'court',
  'procuratorate',
  'massOrganisation',
  'other',
] as const;

export type UnitKind = (typeof unitKinds)[number];
