/** A value of the record that stands here, with what decides who may hear of it. */
export interface HeldValue {
  readonly value: string;
  readonly owner: string;
  readonly release: readonly string[];
  readonly handling: number;
  readonly isSensitive: boolean;
}

/** Who says it, and to whom. */
interface Between {
  readonly own: string;
  readonly recipients: readonly string[];
}

/** What a text carries of values that it repeats. */
export interface RepeatedMarks {
  readonly handling: number;
  readonly sensitive: boolean;
  readonly owners: readonly string[];
}

/** From this code on what another country said is not passed on without somebody looking at it. */
export const RESTRICTED = 2;
/** Shorter ones stand in any text. */
const SHORTEST = 3;
/** Of numbers, without what people write between their digits. */
const SHORTEST_NUMBER = 5;

/**
 * Looks a free text through for values that are sensitive, another country's under restriction, or not for all who will read it. Such a text
 * carries their marks, so that somebody decides about it; one that is not for a reader counts as sensitive.
 */
export function repeatedMarks(text: string, values: readonly HeldValue[], { own, recipients }: Between): RepeatedMarks {
  const said = folded(text);
  const marked = values
    .filter(({ value }) => repeats(said, folded(value)))
    .map((one) => ({ ...one, isBeyond: recipients.some((to) => to !== one.owner && !one.release.includes(to)) }))
    .filter((one) => one.isSensitive || one.isBeyond || (one.owner !== own && one.handling >= RESTRICTED));
  return {
    handling: Math.max(0, ...marked.map(({ handling }) => handling)),
    sensitive: marked.some(({ isSensitive, isBeyond }) => isSensitive || isBeyond),
    owners: [...new Set(marked.map(({ owner }) => owner))].toSorted(),
  };
}

/** Words alone, in one case and without marks above letters. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function repeats(said: string, value: string): boolean {
  if (value.length < SHORTEST) return false;
  if (` ${said} `.includes(` ${value} `)) return true;
  const number = value.replaceAll(' ', '');
  return number.length >= SHORTEST_NUMBER && /\d/.test(number) && said.replaceAll(' ', '').includes(number);
}
