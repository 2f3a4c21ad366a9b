import type { Candidate } from '../api/candidates.js';
import type { NewPlace, Team } from '../api/team.js';

/** People who can get a place, with their desks, as two colleagues may share a name: a member another last day, a lead nothing more. */
export function candidateOptions({ people }: Team, kind: NewPlace['kind'], found: readonly Candidate[]) {
  const placed = people.filter((place) => kind === 'lead' && place.kind === kind).map(({ personId }) => personId);
  return found
    .filter(({ id, mayLead }) => !placed.includes(id) && (kind === 'member' || mayLead))
    .map((one) => ({ value: one.id, label: labelOf(one) }));
}

/** What stands for a person in the field. */
export function labelOf({ name, desk }: Pick<Candidate, 'name' | 'desk'>): string {
  return desk === '' ? name : `${name} · ${desk}`;
}
