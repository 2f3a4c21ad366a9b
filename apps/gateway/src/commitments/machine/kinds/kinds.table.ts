import type { DisclosureType } from '#libs/vocabulary';
import type { KindName } from '../commitment-codes.table.js';
import type { Kind } from './commitment-kind.js';
import { INFORMATION } from './information.kind.js';
import { TASK } from './task.kind.js';
import { TRANSLATION } from './translation.kind.js';

/** Kinds of requests: a new one is a file beside, its place here and among the codes, and its texts. */
export const KINDS = {
  information: INFORMATION,
  task: TASK,
  translation: TRANSLATION,
} as const satisfies Readonly<Record<KindName, Kind>>;

/** All that an approval of a request, or of words to one, can be about. */
export const REQUEST_DISCLOSURES: readonly DisclosureType[] = Object.values(KINDS).map(({ disclosure }) => disclosure);
