import { isMessage } from '@bufbuild/protobuf';
import {
  CommitmentKind,
  CommitmentMove,
  type CommitmentMoved,
  CommitmentMovedSchema,
  CommitmentOfferedSchema,
  ReleaseAnsweredSchema,
  ReleaseAskedSchema,
} from '#libs/contracts';
import { httpStatusTable } from '#libs/http';
import type { MemberFeature } from '#libs/member';
import { every } from '#libs/service';
import { AnswerRecallsWorker } from './answer-recalls.worker.js';
import { CommitmentApplier } from './commitment.applier.js';
import { KEPT } from './commitment-codes.table.js';
import { COMMITMENT_DUTIES } from './commitment.duties.js';
import { COMMITMENT_HTTP_STATUS, CommitmentError } from './commitment.errors.js';
import { COMMITMENT_TEXTS } from './commitment.texts.table.js';
import { CommitmentsModule } from './commitments.module.js';
import { REQUEST_DISCLOSURES } from './kinds/kinds.table.js';
import { Asks0000000000160 } from './migrations/0160-asks.js';
import { OpenAsk0000000000217 } from './migrations/0217-open-ask.js';
import { AskAbout0000000000246 } from './migrations/0246-ask-about.js';
import { AskedRecord0000000000271 } from './migrations/0271-asked-record.js';
import { AskUrgent0000000000272 } from './migrations/0272-ask-urgent.js';
import { Commitments0000000000350 } from './migrations/0350-commitments.js';
import { CommitmentList0000000000351 } from './migrations/0351-commitment-list.js';
import { AlarmMessage0000000000354 } from './migrations/0354-alarm-message.js';
import { Release0000000000355 } from './migrations/0355-release.js';
import { AsksAreCommitments0000000000356 } from './migrations/0356-asks-are-commitments.js';
import { AlarmCalled0000000000380 } from './migrations/0380-alarm-called.js';
import { RefusedOffer0000000000398 } from './migrations/0398-refused-offer.js';
import { RecallOffers0000000000430 } from './migrations/0430-recall-offers.js';
import { OverdueWorker } from './overdue.worker.js';

declare module '#libs/audit' {
  interface Acts {
    readonly 'commitment.list': true;
    readonly 'commitment.open': true;
    readonly 'commitment.search': true;
  }
}

declare module '#libs/vocabulary' {
  interface Actions {
    readonly 'request.send': 'agreement';
  }
}

/** What is late is said some seconds later; nobody waits for it. */
const EVERY_MS = 5_000;
/** What became of what others took back they wait for. */
const ANSWER_EVERY_MS = 1_000;
const MAX_BACKOFF_MS = 60_000;

/** Longest reference of proceedings that leaves without an approval, as a prosecutor gave it. */
const MOST_REFERENCE = 100;

function isBare({ text, refs }: CommitmentMoved): boolean {
  return text === '' && refs.length === 0;
}

/** By a code that no request of people has. */
function isRecallKept({ move, code, text, refs }: CommitmentMoved): boolean {
  return move === CommitmentMove.DECLINE && code === KEPT && text.length <= MOST_REFERENCE && refs.length === 0;
}

/** What countries ask of each other, to be answered by a moment: one machine for all kinds of it. */
export const commitmentsFeature = {
  name: 'commitments',
  module: CommitmentsModule,
  state: { C: ['commitment', 'commitment_move'], E: ['commitment_alarm'] },
  views: ['refused_offer', 'open_request', 'requested_record', 'recall_word'],
  migrations: [
    Asks0000000000160,
    OpenAsk0000000000217,
    AskAbout0000000000246,
    AskedRecord0000000000271,
    AskUrgent0000000000272,
    Commitments0000000000350,
    CommitmentList0000000000351,
    AlarmMessage0000000000354,
    Release0000000000355,
    AsksAreCommitments0000000000356,
    AlarmCalled0000000000380,
    RefusedOffer0000000000398,
    RecallOffers0000000000430,
  ],
  errors: [httpStatusTable<CommitmentError>(CommitmentError, COMMITMENT_HTTP_STATUS, COMMITMENT_TEXTS)],
  actions: {
    'request.send': { roles: ['investigator', 'liaison'], under: 'agreement', sends: true, writes: true },
  },
  duties: {
    request: { mustAct: true, clearable: false, actions: ['request.send'], urgent: true },
    'request-due': { mustAct: false, clearable: true, actions: ['request.send'], urgent: true },
    'request-unseen': { mustAct: false, clearable: true, actions: ['request.send'] },
    'request-news': { mustAct: false, clearable: true, urgent: true },
  },
  causes: COMMITMENT_DUTIES,
  messages: {
    [CommitmentOfferedSchema.typeName]: {
      sight: 'record.read',
      gate: {
        reason: 'of what was taken back it says that a member answers for it by a moment, and names the recall alone',
        otherwise: REQUEST_DISCLOSURES,
        when: (message) => isMessage(message, CommitmentOfferedSchema) && message.kind === CommitmentKind.RECALL,
      },
    },
    [CommitmentMovedSchema.typeName]: {
      sight: 'record.read',
      gate: {
        reason:
          'without words and values it says what a code of a closed list says: that it was seen, taken on, paused, answered or declined, or is late; of what was taken back it names the proceedings for which it is kept',
        otherwise: REQUEST_DISCLOSURES,
        when: (message) => isMessage(message, CommitmentMovedSchema) && (isBare(message) || isRecallKept(message)),
      },
    },
    [ReleaseAskedSchema.typeName]: {
      sight: 'record.read',
      gate: { retired: 'a request for release names its moment' },
    },
    [ReleaseAnsweredSchema.typeName]: { sight: 'record.read', gate: { retired: 'a move answers every request' } },
  },
  appliers: [CommitmentApplier],
  workers: [
    every(EVERY_MS, OverdueWorker, { maxIdleMs: EVERY_MS, maxBackoffMs: MAX_BACKOFF_MS }),
    every(ANSWER_EVERY_MS, AnswerRecallsWorker, { maxBackoffMs: MAX_BACKOFF_MS }),
  ],
} satisfies MemberFeature;
