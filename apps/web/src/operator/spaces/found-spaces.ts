import type { Json } from '../../lib/http.js';
import type { MemberView, SpaceBoard } from '../operator-types.js';
import type { SpacesSearch } from './spaces-search.js';

/** Members confirm within seconds. */
const SILENT_MS = 30_000;

type MemberOf = Json<MemberView>;

/** Whether something is the matter with a member in a space. */
export function isInTrouble({ takesPart, isFrozen, isContradicting, silentMs }: MemberOf): boolean {
  return isFrozen || isContradicting || (takesPart && (silentMs ?? 0) > SILENT_MS);
}

/** The spaces that are looked for: that of the exchange itself, then in the order of their making, which never changes. */
export function foundSpaces(
  spaces: readonly Json<SpaceBoard>[],
  { q = '', trouble }: SpacesSearch,
): readonly Json<SpaceBoard>[] {
  const text = q.trim().toLowerCase();
  return spaces
    .filter(({ space, members }) => space.includes(text) || members.some(({ member }) => member === text))
    .filter(({ state, members }) => !trouble || ['halted', 'lost'].includes(state) || members.some(isInTrouble))
    .toSorted((a, b) => Number(b.isNetwork) - Number(a.isNetwork) || a.space.localeCompare(b.space));
}
