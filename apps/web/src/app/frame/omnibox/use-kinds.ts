import { TERMS } from '#libs/words';
import { RECORD_TYPE_NAMES, type RecordTypeName } from '../../../case/record/record-types.js';
import { RECORD_TYPE_TEXTS } from '../../../case/record/record.texts.js';
import type { TextTable } from '../../../lib/texts.js';
import { useTexts } from '../../../lib/texts.js';
import { hasWord } from './matches.js';

/** What people are called in a case. */
const ROLE_TEXTS = {
  suspect: TERMS.suspect,
  witness: TERMS.witness,
  victim: TERMS.victim,
  potentialVictim: TERMS.potentialVictim,
} as const satisfies TextTable;

const ROLES = ['suspect', 'witness', 'victim', 'potentialVictim'] as const;

/** What a word names, other than somebody or something in the case. */
export interface Kinds {
  /** Types of records that are called so. */
  readonly types: readonly RecordTypeName[];
  /** Whether it names a type of records or what people are in a case: whoever types it looks for such ones, and for nobody of that name. */
  readonly isKind: boolean;
}

export function useKinds(typed: string): Kinds {
  const type = useTexts(RECORD_TYPE_TEXTS);
  const role = useTexts(ROLE_TEXTS);
  const types = RECORD_TYPE_NAMES.filter((name) => hasWord(type(name), typed));
  return { types, isKind: types.length > 0 || ROLES.some((name) => hasWord(role(name), typed)) };
}
