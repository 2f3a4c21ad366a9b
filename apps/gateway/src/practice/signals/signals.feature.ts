import { httpStatusTable } from '#libs/http';
import type { MemberFeature } from '#libs/member';
import { HANDED_SIGNAL_HTTP_STATUS, HandedSignalError } from './handed-signal.errors.js';
import { HANDED_SIGNAL_TEXTS } from './handed-signal.texts.table.js';
import { SIGNAL_DUTIES } from './handed-signal.duties.js';
import { HandedSignals0000000000300 } from './migrations/0300-handed-signals.js';
import { RestrictedSignals0000000000301 } from './migrations/0301-restricted-signals.js';
import { TakeUps0000000000361 } from './migrations/0361-take-ups.js';
import { AnswersAgain0000000000364 } from './migrations/0364-answers-again.js';
import { DraftsSettledBy0000000000365 } from './migrations/0365-drafts-settled-by.js';
import { RefusedAnswers0000000000368 } from './migrations/0368-refused-answers.js';
import { HandedSignalsModule } from './signals.module.js';

declare module '#libs/vocabulary' {
  interface Actions {
    readonly 'handed-signal.read': 'role';
    /** What an official may be involved in. */
    readonly 'handed-signal.read-restricted': 'role';
    readonly 'handed-signal.take-up': 'agreement';
  }
}

declare module '#libs/audit' {
  interface Acts {
    readonly 'handed-signal.list': true;
    readonly 'handed-signal.open': true;
    readonly 'signal-draft.list': true;
    readonly 'signal-draft.open': true;
  }
}

/** Signals that the intake of this country handed over, the drafts that come of them, and what is answered. */
export const handedSignalsFeature = {
  name: 'handed-signals',
  module: HandedSignalsModule,
  state: { E: ['signal_inbox', 'take_up', 'signal_draft', 'signal_answer'] },
  migrations: [
    HandedSignals0000000000300,
    RestrictedSignals0000000000301,
    TakeUps0000000000361,
    AnswersAgain0000000000364,
    DraftsSettledBy0000000000365,
    RefusedAnswers0000000000368,
  ],
  errors: [httpStatusTable<HandedSignalError>(HandedSignalError, HANDED_SIGNAL_HTTP_STATUS, HANDED_SIGNAL_TEXTS)],
  actions: {
    'handed-signal.read': { roles: ['investigator', 'prosecutor'], under: 'role' },
    'handed-signal.read-restricted': { roles: ['prosecutor'], under: 'role' },
    'handed-signal.take-up': { roles: ['investigator', 'prosecutor'], under: 'agreement' },
  },
  duties: {
    'handed-signal': {
      mustAct: false,
      clearable: true,
      actions: ['handed-signal.read', 'handed-signal.read-restricted'],
    },
  },
  causes: SIGNAL_DUTIES,
} satisfies MemberFeature;
