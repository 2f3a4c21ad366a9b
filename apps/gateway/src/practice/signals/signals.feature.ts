import { SignalAnsweredSchema, SignalPassedSchema } from '#libs/contracts';
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
import { AcceptedSignalsAtIntake0000000000374 } from './migrations/0374-accepted-signals-at-intake.js';
import { PassedSignals0000000000373 } from './migrations/0373-passed-signals.js';
import { PassedSignalApplier } from './passed/passed-signal.applier.js';
import { PASSED_DUTIES } from './passed/passed-signal.duties.js';
import { HandedSignalsModule } from './signals.module.js';

declare module '#libs/vocabulary' {
  interface Actions {
    readonly 'handed-signal.read': 'role';
    /** What an official may be involved in. */
    readonly 'handed-signal.read-restricted': 'role';
    readonly 'handed-signal.take-up': 'agreement';
    /** What countries pass to each other. */
    readonly 'passed-signal.read': 'agreement';
    readonly 'passed-signal.send': 'agreement';
  }
  interface Disclosures {
    readonly signal: true;
  }
}

declare module '#libs/audit' {
  interface Acts {
    readonly 'handed-signal.list': true;
    readonly 'handed-signal.open': true;
    readonly 'signal-draft.list': true;
    readonly 'signal-draft.open': true;
    readonly 'passed-signal.list': true;
    readonly 'passed-signal.open': true;
  }
}

/** Signals that the intake of this country handed over or another country passed, the drafts that come of them, and what is answered. */
export const handedSignalsFeature = {
  name: 'handed-signals',
  module: HandedSignalsModule,
  state: {
    C: ['passed_signal', 'passed_signal_answer'],
    E: ['signal_inbox', 'take_up', 'signal_draft', 'signal_answer', 'signal_passing', 'signal_acceptance'],
  },
  migrations: [
    HandedSignals0000000000300,
    RestrictedSignals0000000000301,
    TakeUps0000000000361,
    AnswersAgain0000000000364,
    DraftsSettledBy0000000000365,
    RefusedAnswers0000000000368,
    PassedSignals0000000000373,
    AcceptedSignalsAtIntake0000000000374,
  ],
  errors: [httpStatusTable<HandedSignalError>(HandedSignalError, HANDED_SIGNAL_HTTP_STATUS, HANDED_SIGNAL_TEXTS)],
  actions: {
    'handed-signal.read': { roles: ['investigator', 'prosecutor'], under: 'role' },
    'handed-signal.read-restricted': { roles: ['prosecutor'], under: 'role' },
    'handed-signal.take-up': { roles: ['investigator', 'prosecutor'], under: 'agreement' },
    'passed-signal.read': { roles: ['investigator', 'prosecutor'], under: 'agreement' },
    'passed-signal.send': { roles: ['investigator', 'prosecutor'], under: 'agreement', sends: true, writes: true },
  },
  duties: {
    'handed-signal': {
      mustAct: false,
      clearable: true,
      actions: ['handed-signal.read', 'handed-signal.read-restricted'],
      urgent: true,
    },
    'passed-signal': { mustAct: true, clearable: false, actions: ['passed-signal.read'] },
    'passed-answer': { mustAct: false, clearable: true },
  },
  causes: [...SIGNAL_DUTIES, ...PASSED_DUTIES],
  messages: {
    [SignalPassedSchema.typeName]: { sight: 'passed-signal.read', gate: 'signal' },
    [SignalAnsweredSchema.typeName]: {
      sight: 'passed-signal.read',
      gate: { reason: 'says what a code of a closed list says: that a signal was used, kept or not', when: () => true },
    },
  },
  appliers: [PassedSignalApplier],
} satisfies MemberFeature;
