import { CommitmentKind } from '#libs/contracts';
import { type Kind, PAUSE_CODES } from './commitment-kind.js';

/** Something that the other country is to do. */
export const TASK = {
  name: 'task',
  code: CommitmentKind.TASK,
  disclosure: 'task',
  codes: {
    done: [{ code: 'carried-out' }, { code: 'without-result' }],
    pause: PAUSE_CODES,
    decline: [
      { code: 'not-possible' },
      { code: 'not-ours' },
      { code: 'authorisation-refused' },
      { code: 'harms-investigation' },
      { code: 'other', needsText: true },
    ],
  },
} as const satisfies Kind;
