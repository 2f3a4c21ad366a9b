import type { Text, TextTable } from '../../../lib/texts.js';
import type { Offer } from '../api/commitments.js';
import { INFORMATION_TEXTS } from './information.texts.js';
import { TASK_CODES, TASK_TEXTS } from './task.texts.js';
import { TRANSLATION_CODES, TRANSLATION_TEXTS } from './translation.texts.js';

export type KindName = Offer['kind'];

/** What a kind of request is called, and how what is asked is headed; its codes beside those that all kinds have. */
interface KindWords {
  readonly texts: { readonly name: Text; readonly words: Text };
  readonly codes?: TextTable;
}

/** In the order of the form. */
export const KINDS: Readonly<Record<KindName, KindWords>> = {
  information: { texts: INFORMATION_TEXTS },
  task: { texts: TASK_TEXTS, codes: TASK_CODES },
  translation: { texts: TRANSLATION_TEXTS, codes: TRANSLATION_CODES },
};

export function kindTexts(kind: KindName): KindWords['texts'] {
  return KINDS[kind].texts;
}

export function isKind(name: string): name is KindName {
  return Object.hasOwn(KINDS, name);
}
