import type { Standing } from './api/standing.js';

export type StandingState = 'inForce' | 'not-started' | 'over' | 'ended';

/** Whether an approval counts on a day of UTC; both its days belong to it. */
export function standingState(
  { ended, starts, ends }: Pick<Standing, 'ended' | 'starts' | 'ends'>,
  today: string,
): StandingState {
  if (ended !== null) return 'ended';
  if (today > ends) return 'over';
  return today < starts ? 'not-started' : 'inForce';
}
