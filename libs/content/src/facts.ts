/** What rules of routing and priority may ask of a signal. Counts of signs are asked by group: `signs.LAB`. */
export const SIGNAL_FACTS: ReadonlySet<string> = new Set([
  'class',
  'sphere',
  'danger',
  'minor',
  'forms',
  'onlyGroup',
  'positiveDimensions',
  'positive',
  'strong',
  'mediumEvidence',
  'observations',
  'consent',
  'abroad',
  'linked',
  'ownOrganisation',
  'officialInvolved',
]);

/** The group whose signs a fact counts, or null for another fact. */
export function countedGroup(fact: string): string | null {
  return fact.startsWith('signs.') ? fact.slice('signs.'.length) : null;
}
