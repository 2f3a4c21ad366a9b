import { isSealed, linkValuesOf } from '#libs/forms';
import type { Practice } from '../../shared/practice/practice.js';
import type { StoredSignal } from '../../shared/signals/stored-signal.js';
import type { JudgedSignal } from '../triage/judged-signal.js';
import type { SameThing } from './links-view.js';

/** So long what signals have in common counts. */
export const LINKED_DAYS = 180;

/** Of which keys may be shown and decided: not of what belongs to a desk for victims, says who somebody is, or is not kept. */
export function mayLink({ state }: StoredSignal, judgement: JudgedSignal | null): judgement is JudgedSignal {
  if (state === 'QUARANTINED' || state === 'PURGED' || judgement === null) return false;
  return !isSealed(judgement.form, judgement.answers);
}

/** What two signals say that is one thing, once for each pair of writings. */
export function sameThings(
  { country }: Practice,
  here: { readonly signal: StoredSignal; readonly judgement: JudgedSignal },
  there: { readonly signal: StoredSignal; readonly judgement: JudgedSignal },
): readonly SameThing[] {
  const valuesOf = ({ signal, judgement }: typeof here) =>
    linkValuesOf(judgement.form, judgement.answers, {
      country: country.id,
      asOf: signal.receivedAt.toISOString().slice(0, 10),
    });
  const others = new Map(valuesOf(there).map((one) => [`${one.kind} ${one.value}`, one.said]));
  const same = valuesOf(here).flatMap(({ kind, value, said }) => {
    const other = others.get(`${kind} ${value}`);
    return other === undefined ? [] : [{ kind, here: said, there: other, because: [] }];
  });
  return [...new Map(same.map((one) => [JSON.stringify(one), one])).values()];
}
