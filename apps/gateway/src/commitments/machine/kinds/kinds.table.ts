import { CommitmentKind } from '#libs/contracts';
import type { DisclosureType } from '#libs/vocabulary';
import * as ALL from './all.js';
import type { Kind } from './commitment-kind.js';

export type KindName = keyof typeof ALL;
type KindDisclosure = (typeof ALL)[KindName]['disclosure'];

declare module '#libs/vocabulary' {
  interface Disclosures extends Readonly<Record<KindDisclosure, true>> {}
}

/** Kinds of requests: a new one is a file beside and its line in `all.ts`, its words and their line at the pages, and its spec. */
export const KINDS: Readonly<Record<KindName, Kind & { readonly disclosure: KindDisclosure }>> = ALL;

/** As the API takes them. What stands of a request does not depend on its kind. */
export const KINDS_OF_REQUESTS: readonly KindName[] = Object.keys(KINDS).filter(isKind);

/** All that an approval of a request, or of words to one, can be about. */
export const REQUEST_DISCLOSURES: readonly DisclosureType[] = [
  ...new Set(Object.values(KINDS).map(({ disclosure }) => disclosure)),
];

/** A kind as it is stored: every build names it alike, with or without a file for it. */
export function kindOfCode(code: CommitmentKind): string {
  const name = CommitmentKind[code];
  if (name === undefined) throw new Error(`kind ${code} of the contract has no name`);
  return name.toLowerCase();
}

/** A stored kind as people see it: what this build has no file for is read as a question, and answered in words. */
export function shownKind(name: string): KindName {
  return isKind(name) ? name : 'information';
}

/** What words of who asked are approved as. @throws Error for a kind that this build has no file for, as it knows no approval for it either */
export function disclosureOfKind(name: string): DisclosureType {
  if (!isKind(name)) throw new Error(`nothing is approved as ${name}`);
  return KINDS[name].disclosure;
}

function isKind(name: string): name is KindName {
  return Object.hasOwn(KINDS, name);
}
