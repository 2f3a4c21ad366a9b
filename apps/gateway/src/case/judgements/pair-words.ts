import type { DecidingVerdict } from './groups.js';
import { type VerdictName, verdictName } from './verdicts.table.js';

/** What counts of each member that has a word on a pair. */
export type CountingWords = ReadonlyMap<string, Exclude<VerdictName, 'none'>>;

/** What of the words decides. */
export function decidingOf(words: CountingWords): ReadonlyMap<string, DecidingVerdict> {
  return new Map([...words].map(([member, verdict]) => [member, verdict === 'unsure' ? 'other' : verdict]));
}

/** Owners without whose word two records cannot become one, though the other owner says that they are; ascending. */
export function waitsFor(owners: readonly string[], words: CountingWords): readonly string[] {
  const said = owners.map((owner) => words.get(owner));
  if (said.includes('different') || !said.includes('same')) return [];
  return owners.filter((owner) => !words.has(owner)).toSorted();
}

/** Whether another country says that the two are one, and this one has said nothing. */
export function isAsked(own: string, words: CountingWords): boolean {
  return !words.has(own) && [...words.values()].includes('same');
}

/** Words as they are stored, without those that were taken back. */
export function wordsOf(said: readonly { readonly member: string; readonly verdict: number }[]): CountingWords {
  return new Map(
    said.flatMap(({ member, verdict }) => {
      const name = verdictName(verdict);
      return name === 'none' ? [] : [[member, name] as const];
    }),
  );
}
