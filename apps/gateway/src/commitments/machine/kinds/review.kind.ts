import { CommitmentKind } from '#libs/contracts';
import { type Kind, PAUSE_CODES } from './commitment-kind.js';

/** To look at something again by a moment: whether it is still right, and still needed. */
export const REVIEW = {
  name: 'review',
  code: CommitmentKind.REVIEW,
  disclosure: 'question',
  isOwn: true,
  codes: {
    done: [{ code: 'still-so' }, { code: 'corrected' }, { code: 'not-needed' }],
    pause: PAUSE_CODES,
    decline: [{ code: 'not-possible' }, { code: 'other', needsText: true }],
  },
} as const satisfies Kind;
