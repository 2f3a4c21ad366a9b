import type { CauseTurn } from '../../components/cause-card.js';
import type { Json } from '../../lib/http.js';
import type { IntakeCondition } from '../desk-types.js';

/** Something that the intake needs a person for, or that nothing does. */
export interface IntakeCause {
  readonly cause: 'UNFETCHED' | 'LATE' | 'UNTOLD' | 'WELL';
  readonly whose: CauseTurn;
  readonly count: number;
  readonly since: string | null;
}

/** The gateway fetches every few seconds: after this long it does not. */
const FETCHED_WITHIN_MS = 120_000;

/** What is the matter, first what operations can mend; where nothing is, that it is well. */
export function intakeCauses({ at, waiting, untold, unfetched }: Json<IntakeCondition>): readonly IntakeCause[] {
  const late = waiting.filter((one) => one.lateSince !== null);
  const lateSince = late.flatMap((one) => one.lateSince ?? []).toSorted()[0] ?? null;
  const isStuck = unfetched.since !== null && Date.parse(at) - Date.parse(unfetched.since) > FETCHED_WITHIN_MS;
  const causes: readonly IntakeCause[] = [
    { cause: 'UNFETCHED', whose: 'us', count: isStuck ? unfetched.count : 0, since: unfetched.since },
    { cause: 'LATE', whose: 'others', count: late.reduce((sum, one) => sum + one.late, 0), since: lateSince },
    { cause: 'UNTOLD', whose: 'others', count: untold, since: null },
  ];
  const found = causes.filter(({ count }) => count > 0);
  return found.length > 0 ? found : [{ cause: 'WELL', whose: 'nobody', count: 0, since: null }];
}
