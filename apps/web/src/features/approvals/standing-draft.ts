import { DAY_MS } from '#libs/vocabulary';
import { isDay } from '../../components/written-day.js';
import type { StandingApprovalDto } from './api/types.js';
import type { Json } from '../../lib/http.js';
import { isDraftingType } from './drafting-types.js';

/** A standing approval that is being written. */
export type StandingDraft = Json<StandingApprovalDto>;

/** What a new one begins with. */
export type StandingLike = Partial<Pick<StandingDraft, 'spaceId' | 'types' | 'recipients' | 'highestHandling'>>;

const DAYS = 90;

/** Without an agreement there are no records, and no handling codes. */
export function beforeAgreement({ types = [], ...like }: StandingLike): StandingLike {
  return { ...like, types: types.filter(isDraftingType), highestHandling: 'H0' };
}

/** Begins today and ends in three months, unless the agreement ends before. */
export function standingDraft(like: StandingLike, today: string, agreementEnds: string | null): StandingDraft {
  const inMonths = new Date(Date.parse(today) + DAYS * DAY_MS).toISOString().slice(0, 10);
  const ends = agreementEnds !== null && agreementEnds >= today && agreementEnds < inMonths ? agreementEnds : inMonths;
  return { spaceId: '', types: [], recipients: [], highestHandling: 'H1', ...like, starts: today, ends, reason: '' };
}

export type DraftGap = 'missingTypes' | 'missingRecipients' | 'wrongDay' | 'missingPeriod' | 'missingReason';

/** What keeps it from being given, in the order of the form. */
export function draftGaps(
  { types, recipients, starts, ends, reason }: StandingDraft,
  today: string,
): readonly DraftGap[] {
  const areDays = isDay(starts) && isDay(ends);
  const gaps: readonly (readonly [DraftGap, boolean])[] = [
    ['missingTypes', types.length === 0],
    ['missingRecipients', recipients.length === 0],
    ['wrongDay', !areDays],
    ['missingPeriod', areDays && (ends < starts || ends < today)],
    ['missingReason', reason.trim() === ''],
  ];
  return gaps.flatMap(([gap, isOpen]) => (isOpen ? [gap] : []));
}
