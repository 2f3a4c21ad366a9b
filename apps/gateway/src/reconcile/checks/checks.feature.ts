import { isMessage } from '@bufbuild/protobuf';
import { CheckAnswer, CheckAnsweredSchema, CheckAskedSchema, CheckKeysSchema } from '#libs/contracts';
import { httpStatusTable } from '#libs/http';
import type { MemberFeature } from '#libs/member';
import { every } from '#libs/service';
import { AskPartnersWorker } from './ask-partners.worker.js';
import { CheckApplier } from './check.applier.js';
import { CHECK_HTTP_STATUS, CheckError } from './check.errors.js';
import { CheckReactor } from './check.reactor.js';
import { CHECK_TEXTS } from './check.texts.table.js';
import { ChecksModule } from './checks.module.js';
import { KeyEraserWorker } from './key-eraser.worker.js';
import { AnswersOfADay0000000000412 } from './migrations/0412-answers-of-a-day.js';
import { CheckBodies0000000000440 } from './migrations/0440-check-bodies.js';
import { FormsOfQuestions0000000000441 } from './migrations/0441-forms-of-questions.js';
import { SealedValues0000000000443 } from './migrations/0443-sealed-values.js';
import { Checks0000000000411 } from './migrations/0411-checks.js';

declare module '#libs/audit' {
  interface Acts {
    readonly 'check.open': true;
    readonly 'check.log': true;
  }
}

declare module '#libs/vocabulary' {
  interface Disclosures {
    readonly check: true;
  }
  interface Actions {
    readonly 'check.send': 'agreement';
  }
}

const IDLE_MS = 250;
const MAX_IDLE_MS = 2000;
const MAX_BACKOFF_MS = 5000;
const ERASES_EVERY_MS = 1000;

/** Which numbers of a list others know of: asked by digests under the agreement, and answered by types and desks. */
export const checksFeature = {
  name: 'checks',
  module: ChecksModule,
  state: {
    C: ['check_asked', 'check_page', 'check_answer'],
    E: ['check_due', 'check_body', 'check_exempt', 'list_check', 'list_check_value', 'check_question', 'check_sent'],
  },
  migrations: [
    Checks0000000000411,
    AnswersOfADay0000000000412,
    CheckBodies0000000000440,
    FormsOfQuestions0000000000441,
    SealedValues0000000000443,
  ],
  errors: [httpStatusTable<CheckError>(CheckError, CHECK_HTTP_STATUS, CHECK_TEXTS)],
  actions: {
    'check.send': { roles: ['investigator', 'liaison'], under: 'agreement', sends: true, writes: true },
  },
  messages: {
    [CheckAskedSchema.typeName]: { sight: 'record.read', gate: 'check' },
    [CheckKeysSchema.typeName]: {
      sight: 'record.read',
      gate: {
        reason: 'a page of numbers goes to whom its question was let go to, which says how many they are and what for',
      },
    },
    [CheckAnsweredSchema.typeName]: {
      sight: 'record.read',
      gate: {
        reason: 'that a page is not answered says nothing of what is known',
        otherwise: 'check',
        when: (message) => isMessage(message, CheckAnsweredSchema) && message.answer !== CheckAnswer.ANSWERED,
      },
    },
  },
  appliers: [CheckApplier],
  reactors: [CheckReactor],
  workers: [
    every(IDLE_MS, AskPartnersWorker, { maxIdleMs: MAX_IDLE_MS, maxBackoffMs: MAX_BACKOFF_MS }),
    every(ERASES_EVERY_MS, KeyEraserWorker, { maxBackoffMs: MAX_BACKOFF_MS }),
  ],
} satisfies MemberFeature;
