import type { ValueRemarksProps } from '../../case/feature/web-feature.js';
import type { Said } from './api/remarks.js';

/** What a person has filled in. */
export interface Filled {
  /** Of a dispute: another value is said, or only why. */
  readonly isNote: boolean;
  readonly value: string;
  /** Such as `B2`; empty where nobody evaluates. */
  readonly evaluation: string;
  /** Countries that have the value and are not to read it. */
  readonly leftOut: readonly string[];
}

export const NOTHING_FILLED: Filled = { isNote: false, value: '', evaluation: '', leftOut: [] };

const NOTES = 'notes';

/** What is sent of it; null while it says nothing yet. */
export function saidBody(
  { statement, saying }: Pick<ValueRemarksProps, 'statement'> & { readonly saying: Said['kind'] },
  { isNote, value, evaluation, leftOut }: Filled,
  legalBasis: string,
): Said | null {
  const { messageId, index, property } = statement;
  const said = saying === 'corroborate' ? statement.value : value.trim();
  const isOther = saying === 'corroborate' || isNote || said !== statement.value;
  if (said === '' || !isOther || legalBasis === '') return null;
  const evaluated = /^([ABCX])([1-4])$/.exec(evaluation);
  return {
    kind: saying,
    value: { messageId, index },
    legalBasis,
    ...(leftOut.length > 0 ? { readers: statement.holders.filter((member) => !leftOut.includes(member)) } : {}),
    statement: {
      property: saying === 'dispute' && isNote ? NOTES : property,
      value: said,
      ...(evaluated ? { evaluation: { source: evaluated[1] ?? '', information: Number(evaluated[2]) } } : {}),
    },
  };
}
