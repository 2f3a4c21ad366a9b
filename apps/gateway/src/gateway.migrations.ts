import {
  ChangeEventOrder0000000000121,
  Exchange0000000000001,
  ForeignRecords0000000000004,
  FreezeDecisions0000000000005,
  MessageLookup0000000000003,
  OpeningRefusals0000000000006,
  SentWithout0000000000007,
} from '#libs/exchange';
import { AddIdempotencyKey } from '#libs/http';
import { Agreements0000000000102 } from '#libs/member';
import { Identity0000000000110 } from '#libs/people';
import type { MigrationClass } from '#libs/persistence';
import { Approvals0000000000120 } from './gate/approvals/migrations/0120-approvals.js';
import { Asks0000000000160 } from './commitments/asks/migrations/0160-asks.js';
import { Inbox0000000000161 } from './case/following/migrations/0161-inbox.js';
import { RecordNumbers0000000000162 } from './case/records/migrations/0162-record-numbers.js';
import { RecordSnapshots0000000000140 } from './case/records/migrations/0140-record-snapshots.js';
import { RecordLists0000000000150 } from './case/records/migrations/0150-record-lists.js';
import { Records0000000000101 } from './case/records/migrations/0101-records.js';

/** Every step of the schema of a gateway, in order; numbers are unique in the repository. */
export const gatewayMigrations: readonly MigrationClass[] = [
  Exchange0000000000001,
  AddIdempotencyKey,
  MessageLookup0000000000003,
  ForeignRecords0000000000004,
  FreezeDecisions0000000000005,
  OpeningRefusals0000000000006,
  SentWithout0000000000007,
  Records0000000000101,
  Agreements0000000000102,
  Identity0000000000110,
  Approvals0000000000120,
  ChangeEventOrder0000000000121,
  RecordSnapshots0000000000140,
  RecordLists0000000000150,
  Asks0000000000160,
  Inbox0000000000161,
  RecordNumbers0000000000162,
];
