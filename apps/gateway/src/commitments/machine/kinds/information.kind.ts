import { CommitmentKind } from '#libs/contracts';
import { type Kind, PAUSE_CODES } from './commitment-kind.js';

/** A question that is answered in words. Its grounds of refusal are those of Directive (EU) 2023/977, article 6. */
export const INFORMATION = {
  name: 'information',
  code: CommitmentKind.INFORMATION,
  disclosure: 'question',
  codes: {
    done: [{ code: 'full', needsText: true }, { code: 'none-held' }],
    pause: PAUSE_CODES,
    decline: [
      { code: 'not-available' },
      { code: 'incomplete' },
      { code: 'authorisation-refused' },
      { code: 'not-allowed-data' },
      { code: 'inaccurate-data' },
      { code: 'national-security' },
      { code: 'harms-investigation' },
      { code: 'harms-organisation' },
      { code: 'minor-offence' },
      { code: 'data-of-another' },
    ],
  },
} as const satisfies Kind;
