import { CommitmentKind } from '#libs/contracts';
import { type Kind, PAUSE_CODES } from './commitment-kind.js';

/** To have something go on that ends: an authorisation, a consent, a standing approval. */
export const RENEWAL = {
  name: 'renewal',
  code: CommitmentKind.RENEWAL,
  disclosure: 'question',
  isOwn: true,
  codes: {
    done: [{ code: 'renewed' }, { code: 'let-end' }],
    pause: PAUSE_CODES,
    decline: [{ code: 'authorisation-refused' }, { code: 'other', needsText: true }],
  },
} as const satisfies Kind;
