import { isMessage } from '@bufbuild/protobuf';
import { CommitmentMovedSchema, CommitmentOfferedSchema } from '#libs/contracts';
import { httpStatusTable } from '#libs/http';
import type { MemberFeature } from '#libs/member';
import { every } from '#libs/service';
import { CommitmentApplier } from './commitment.applier.js';
import { COMMITMENT_DUTIES } from './commitment.duties.js';
import { COMMITMENT_HTTP_STATUS, CommitmentError } from './commitment.errors.js';
import { COMMITMENT_TEXTS } from './commitment.texts.table.js';
import { CommitmentsModule } from './commitments.module.js';
import { REQUEST_DISCLOSURES } from './kinds/kinds.table.js';
import { Commitments0000000000350 } from './migrations/0350-commitments.js';
import { CommitmentList0000000000351 } from './migrations/0351-commitment-list.js';
import { AlarmMessage0000000000354 } from './migrations/0354-alarm-message.js';
import { AlarmCalled0000000000380 } from './migrations/0380-alarm-called.js';
import { RefusedOffer0000000000398 } from './migrations/0398-refused-offer.js';
import { OverdueWorker } from './overdue.worker.js';

declare module '#libs/audit' {
  interface Acts {
    readonly 'commitment.list': true;
    readonly 'commitment.open': true;
  }
}

declare module '#libs/vocabulary' {
  interface Disclosures {
    readonly task: true;
    readonly translation: true;
  }
}

/** What is late is said some seconds later; nobody waits for it. */
const EVERY_MS = 5_000;
const MAX_BACKOFF_MS = 60_000;

/** What countries ask of each other, to be answered by a moment: one machine for all kinds of it. */
export const commitmentsFeature = {
  name: 'commitments',
  module: CommitmentsModule,
  state: { C: ['commitment', 'commitment_move'], E: ['commitment_alarm'] },
  views: ['refused_offer'],
  migrations: [
    Commitments0000000000350,
    CommitmentList0000000000351,
    AlarmMessage0000000000354,
    AlarmCalled0000000000380,
    RefusedOffer0000000000398,
  ],
  errors: [httpStatusTable<CommitmentError>(CommitmentError, COMMITMENT_HTTP_STATUS, COMMITMENT_TEXTS)],
  duties: {
    request: { mustAct: true, clearable: false, actions: ['request.send'], urgent: true },
    'request-due': { mustAct: false, clearable: true, actions: ['request.send'], urgent: true },
    'request-unseen': { mustAct: false, clearable: true, actions: ['request.send'] },
    'request-news': { mustAct: false, clearable: true, urgent: true },
  },
  causes: COMMITMENT_DUTIES,
  messages: {
    [CommitmentOfferedSchema.typeName]: { sight: 'record.read', gate: REQUEST_DISCLOSURES },
    [CommitmentMovedSchema.typeName]: {
      sight: 'record.read',
      gate: {
        reason:
          'without words it says what a code of a closed list says: that it was seen, taken on, paused, answered or declined, or is late',
        otherwise: REQUEST_DISCLOSURES,
        when: (message) => isMessage(message, CommitmentMovedSchema) && message.text === '',
      },
    },
  },
  appliers: [CommitmentApplier],
  workers: [every(EVERY_MS, OverdueWorker, { maxIdleMs: EVERY_MS, maxBackoffMs: MAX_BACKOFF_MS })],
} satisfies MemberFeature;
