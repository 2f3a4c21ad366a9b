import type { AnsweringDesk } from '#libs/member';
import type { DeskRow, PostedDesk } from './desk.repository.js';
import { whomToCall } from './whom-to-call.js';

/** Finds for each case who answers for each member that posted desks there. */
export function answeringDesks(
  posted: readonly PostedDesk[],
  now: Date,
): ReadonlyMap<string, readonly AnsweringDesk[]> {
  const ofMembers = new Map<string, readonly PostedDesk[]>();
  for (const desk of posted) {
    const key = `${desk.spaceId} ${desk.member}`;
    ofMembers.set(key, [...(ofMembers.get(key) ?? []), desk]);
  }
  const cases = new Map<string, readonly AnsweringDesk[]>();
  for (const desks of ofMembers.values()) {
    const [{ spaceId, member, zone } = { spaceId: '', member: '', zone: '' }] = desks;
    const answers = calledOf(desks, now) ?? { member, name: null, zone };
    cases.set(spaceId, [...(cases.get(spaceId) ?? []), answers]);
  }
  return cases;
}

/** One for each member: of several cases the first in which a desk answers. */
export function oneOfEach(cases: readonly (readonly AnsweringDesk[])[]): readonly AnsweringDesk[] {
  const found = new Map<string, AnsweringDesk>();
  for (const desk of cases.flat()) {
    if ((found.get(desk.member)?.name ?? null) === null) found.set(desk.member, desk);
  }
  return [...found.values()].toSorted((left, right) => (left.member < right.member ? -1 : 1));
}

function calledOf(desks: readonly DeskRow[], now: Date): AnsweringDesk | null {
  const [first] = whomToCall(desks, now).deskIds;
  const desk = desks.find(({ deskId }) => deskId === first);
  return desk ? { member: desk.member, name: desk.name, zone: desk.zone } : null;
}
