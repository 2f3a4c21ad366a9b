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

/** What the page calls what it lists. */
export interface ShownNames {
  /** Of the space of the exchange itself. */
  readonly network: string;
  /** Of a member. */
  readonly nameOf: (member: string) => string;
}

/** The spaces that are looked for, by id or name as they are shown: that of the exchange itself, then in the order of their making, which never changes. */
export function foundSpaces(
  spaces: readonly Json<SpaceBoard>[],
  { q = '', trouble }: SpacesSearch,
  { network, nameOf }: ShownNames,
): readonly Json<SpaceBoard>[] {
  const text = q.trim().toLowerCase();
  // One letter begins too many names.
  const begins = (name: string): boolean => text.length > 1 && name.toLowerCase().startsWith(text);
  return spaces
    .filter(
      ({ space, isNetwork, members }) =>
        // An id is shown by its end.
        space.includes(text.replace(/^(?:…|\.{3})/u, '')) ||
        (isNetwork && begins(network)) ||
        members.some(({ member }) => member === text || begins(nameOf(member))),
    )
    .filter(({ state, members }) => !trouble || ['halted', 'lost'].includes(state) || members.some(isInTrouble))
    .toSorted((a, b) => Number(b.isNetwork) - Number(a.isNetwork) || a.space.localeCompare(b.space));
}
