import { ContractSupportedSchema, OpenedSchema, RefusedSchema } from '#libs/contracts';
import {
  AnswersApplier,
  ChangeEventOrder0000000000121,
  DecidedFreeze0000000000191,
  DropTraceColumns0000000000182,
  Exchange0000000000001,
  EXCHANGE_HTTP_STATUS,
  EXCHANGE_STATE,
  EXCHANGE_TEXTS,
  EXCHANGE_VIEWS,
  ExchangeError,
  ExchangeModule,
  type ExchangeOptions,
  ExchangeViews0000000000185,
  ForeignRecords0000000000004,
  FreezeDecisions0000000000005,
  MessageLookup0000000000003,
  MessageSubject0000000000192,
  OutboxBacklog0000000000193,
  OpenedBy0000000000381,
  RefusedBy0000000000397,
  Residue0000000000402,
  OpenedToAnnounce0000000000232,
  PublishedHead0000000000378,
  RareKinds0000000000258,
  OwnMessage0000000000205,
  OpeningRefusals0000000000006,
  ParkedCause0000000000163,
  RefusalReasons0000000000165,
  SentWithout0000000000007,
  SpaceSubjects0000000000199,
  SpaceVersion0000000000200,
} from '#libs/exchange';
import { httpStatusTable } from '#libs/http';
import type { MemberFeature } from './member-feature.js';
import { SENDING_HTTP_STATUS, SendingError } from './send/sending.errors.js';
import { SENDING_HINTS, SENDING_TEXTS } from './send/sending.texts.table.js';

declare module '#libs/vocabulary' {
  interface Actions {
    readonly 'flows.read': 'role';
  }
}

/** The exchange, which knows neither HTTP nor features. Its workers run in sessions of shards, and start and stop with it. */
export const exchangeFeature = {
  name: 'exchange',
  module: ({ exchange }) => ExchangeModule.forRoot(exchange),
  state: EXCHANGE_STATE,
  views: EXCHANGE_VIEWS,
  migrations: [
    Exchange0000000000001,
    MessageLookup0000000000003,
    ForeignRecords0000000000004,
    FreezeDecisions0000000000005,
    OpeningRefusals0000000000006,
    SentWithout0000000000007,
    ChangeEventOrder0000000000121,
    ParkedCause0000000000163,
    RefusalReasons0000000000165,
    DropTraceColumns0000000000182,
    ExchangeViews0000000000185,
    DecidedFreeze0000000000191,
    MessageSubject0000000000192,
    OutboxBacklog0000000000193,
    SpaceSubjects0000000000199,
    OwnMessage0000000000205,
    SpaceVersion0000000000200,
    OpenedToAnnounce0000000000232,
    RareKinds0000000000258,
    PublishedHead0000000000378,
    OpenedBy0000000000381,
    RefusedBy0000000000397,
    Residue0000000000402,
  ],
  errors: [
    httpStatusTable<ExchangeError>(ExchangeError, EXCHANGE_HTTP_STATUS, EXCHANGE_TEXTS),
    httpStatusTable<SendingError>(SendingError, SENDING_HTTP_STATUS, SENDING_TEXTS),
  ],
  hints: [SENDING_HINTS],
  actions: {
    // Operations works by ids; a liaison officer looks at the messages of cases that are theirs to see.
    'flows.read': { roles: ['liaison', 'operations'], under: 'role', team: ['operations'], reads: true },
  },
  messages: {
    [RefusedSchema.typeName]: {
      sight: 'flows.read',
      gate: { reason: 'codes and positions that gateways owe each other' },
    },
    [OpenedSchema.typeName]: { sight: 'flows.read', gate: { reason: 'positions that gateways owe each other' } },
    [ContractSupportedSchema.typeName]: {
      sight: 'flows.read',
      gate: { reason: 'digests of contracts that gateways owe each other' },
    },
  },
  duties: {
    refused: { mustAct: true, clearable: true },
    'key-missing': { mustAct: true, clearable: false },
    invitation: { mustAct: true, clearable: false, actions: ['agreement.sign'], byPerson: true },
  },
  causes: ['refused', 'key-missing', 'invitation'],
  appliers: [AnswersApplier],
} satisfies MemberFeature<{ readonly exchange: ExchangeOptions }>;
