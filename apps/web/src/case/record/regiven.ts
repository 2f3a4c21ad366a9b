import { hashKey } from '@tanstack/react-query';
import type { StatementView } from '../../lib/api-types.js';
import type { Json } from '../../lib/http.js';

type Said = Pick<Json<StatementView>, 'property' | 'value' | 'labels' | 'release'>;

/**
 * Whether a value is said again for more countries. On the log it is taken back as it was and said anew; to people nothing of it changes but
 * who has it.
 */
export function isRegiven(gone: Said, come: Said): boolean {
  return (
    gone.property === come.property &&
    gone.value === come.value &&
    labelsOf(gone) === labelsOf(come) &&
    gone.release.every((member) => come.release.includes(member))
  );
}

/** Countries that get it now and had it not. */
export function newlyGiven(gone: Said, come: Said): readonly string[] {
  return come.release.filter((member) => !gone.release.includes(member));
}

/** Whoever gives it is its author then, which makes it no other value. */
function labelsOf({ labels }: Said): string {
  return hashKey([{ ...labels, author: '' }]);
}
