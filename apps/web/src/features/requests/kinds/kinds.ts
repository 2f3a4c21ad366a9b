import type { Offer } from '../../../case/record/requests.js';
import type { Text, TextTable } from '../../../lib/texts.js';
import * as ALL from './all.js';

export type KindName = Offer['kind'];

/** What a kind of request is called, and how what is asked is headed; what approvals of it are called where they have a type of their own; its codes beside those that all kinds have. */
interface KindWords {
  readonly TEXTS: { readonly name: Text; readonly words: Text; readonly approval?: Text };
  readonly CODES?: TextTable;
  /** Asked of the own country, and read by nobody else. */
  readonly IS_OWN?: true;
}

export const KINDS: Readonly<Record<KindName, KindWords>> = ALL;

/** In the order of the form: most ask for information. */
export const KIND_NAMES: readonly KindName[] = Object.keys(KINDS)
  .filter(isKind)
  .toSorted((one, other) => Number(other === 'information') - Number(one === 'information'));

export function kindTexts(kind: KindName): KindWords['TEXTS'] {
  return KINDS[kind].TEXTS;
}

/** Whether the own country is asked for it, and no other. */
export function isOwnKind(kind: KindName): boolean {
  return KINDS[kind].IS_OWN === true;
}

export function isKind(name: string): name is KindName {
  return Object.hasOwn(KINDS, name);
}
