import {
  DataRecalledSchema,
  HoldersWidenedSchema,
  RecordChangedSchema,
  RecordSnapshotSchema,
  SnapshotAskedSchema,
} from '#libs/contracts';
import { httpStatusTable } from '#libs/http';
import type { MemberFeature } from '#libs/member';
import { RECORD_TYPE_NAMES, type RecordTypeName } from '../../vocabulary/record-types.table.js';
import { BehindReactor } from './behind.reactor.js';
import { RecordSummaryProjection } from './list/record-summary.projection.js';
import { Records0000000000101 } from './migrations/0101-records.js';
import { RecordSnapshots0000000000140 } from './migrations/0140-record-snapshots.js';
import { RecordLists0000000000150 } from './migrations/0150-record-lists.js';
import { RecordNumbers0000000000162 } from './migrations/0162-record-numbers.js';
import { RecordNumbers0000000000206 } from './migrations/0206-record-numbers.js';
import { RecordViews0000000000188 } from './migrations/0188-record-views.js';
import { RecordOrigin0000000000237 } from './migrations/0237-record-origin.js';
import { WidenedStatements0000000000224 } from './migrations/0224-widened-statements.js';
import { NumberedSummaries0000000000240 } from './migrations/0240-numbered-summaries.js';
import { RecordValue0000000000247 } from './migrations/0247-record-value.js';
import { LiveStatement0000000000276 } from './migrations/0276-live-statement.js';
import { RecordClaim0000000000331 } from './migrations/0331-record-claim.js';
import { RecordTally0000000000366 } from './migrations/0366-record-tally.js';
import { PairedRecords0000000000370 } from './migrations/0370-paired-records.js';
import { NameProtection0000000000376 } from './migrations/0376-name-protection.js';
import { RecordCredits0000000000392 } from './migrations/0392-record-credits.js';
import { ValueMoments0000000000399 } from './migrations/0399-value-moments.js';
import { Recalls0000000000400 } from './migrations/0400-recalls.js';
import { RecalledNames0000000000401 } from './migrations/0401-recalled-names.js';
import { RecalledStatements0000000000403 } from './migrations/0403-recalled-statements.js';
import { RecordLinks0000000000420 } from './migrations/0420-record-links.js';
import { DatedValues0000000000421 } from './migrations/0421-dated-values.js';
import { ConflictedRecords0000000000422 } from './migrations/0422-conflicted-records.js';
import { ToldLater0000000000450 } from './migrations/0450-told-later.js';
import { RecordApplier } from './record.applier.js';
import { RECORD_HTTP_STATUS, RecordError } from './record.errors.js';
import { RECORD_HINTS, RECORD_TEXTS } from './record.texts.table.js';
import { RecordsModule } from './records.module.js';
import { SnapshotReactor } from './snapshot.reactor.js';

declare module '#libs/audit' {
  interface Acts {
    readonly 'record.compare': true;
    readonly 'record.count': true;
    readonly 'record.delivery': true;
    readonly 'record.history': true;
    readonly 'record.list': true;
    readonly 'record.open': true;
    readonly 'record.preview': true;
    readonly 'record.print': true;
    readonly 'record.search': true;
    readonly 'record.values': true;
  }
}

declare module '#libs/vocabulary' {
  interface Disclosures extends Readonly<Record<RecordTypeName, true>> {}
  interface Actions {
    readonly 'record.read': 'agreement';
    readonly 'record.create': 'agreement';
    readonly 'record.change': 'agreement';
    readonly 'record.release': 'agreement';
  }
}

/** Records of a case; `record_summary` is what their lists and searches are read from. */
export const recordsFeature = {
  name: 'records',
  module: RecordsModule,
  state: {
    C: ['record', 'record_change', 'statement', 'recall', 'recalled_name', 'told_later'],
    E: ['joiner', 'snapshot_due', 'snapshot_wanted', 'record_number'],
    F: ['record_summary', 'record_tally', 'name_protection'],
  },
  views: [
    'record_name',
    'record_message',
    'record_value',
    'record_origin',
    'live_statement',
    'record_claim',
    'record_credit',
    'protected_names',
    'value_moment',
    'shown_statement',
    'recalled_value',
    'recalled_statement',
    'taken_back',
    'record_link',
    'record_said_number',
    'record_date',
    'record_coordinate',
    'conflicted_record',
    'told_since',
  ],
  migrations: [
    Records0000000000101,
    RecordSnapshots0000000000140,
    RecordLists0000000000150,
    RecordNumbers0000000000162,
    RecordViews0000000000188,
    RecordNumbers0000000000206,
    WidenedStatements0000000000224,
    NumberedSummaries0000000000240,
    RecordValue0000000000247,
    RecordOrigin0000000000237,
    LiveStatement0000000000276,
    RecordClaim0000000000331,
    RecordTally0000000000366,
    PairedRecords0000000000370,
    NameProtection0000000000376,
    RecordCredits0000000000392,
    ValueMoments0000000000399,
    Recalls0000000000400,
    RecalledNames0000000000401,
    RecalledStatements0000000000403,
    RecordLinks0000000000420,
    DatedValues0000000000421,
    ConflictedRecords0000000000422,
    ToldLater0000000000450,
  ],
  errors: [httpStatusTable<RecordError>(RecordError, RECORD_HTTP_STATUS, RECORD_TEXTS)],
  hints: [RECORD_HINTS],
  actions: {
    'record.read': { roles: ['investigator', 'liaison', 'prosecutor'], under: 'agreement', reads: true },
    'record.create': { roles: ['investigator', 'liaison'], under: 'agreement', writes: true },
    'record.change': { roles: ['investigator', 'liaison'], under: 'agreement', writes: true },
    'record.release': { roles: ['investigator', 'liaison'], under: 'agreement', sends: true, shares: true },
  },
  messages: {
    [RecordChangedSchema.typeName]: { sight: 'record.read', gate: RECORD_TYPE_NAMES },
    [RecordSnapshotSchema.typeName]: {
      sight: 'record.read',
      gate: {
        reason: 'discloses nothing new: the charter shares history; what a person releases of it is asked about',
        otherwise: RECORD_TYPE_NAMES,
      },
    },
    [DataRecalledSchema.typeName]: {
      sight: 'record.read',
      gate: { reason: 'takes back: it names what its recipients hold, and has no words of its own' },
    },
    [HoldersWidenedSchema.typeName]: {
      sight: 'record.read',
      gate: { reason: 'discloses nothing new: the charter shares history; it names values that its recipients hold' },
    },
    [SnapshotAskedSchema.typeName]: {
      sight: 'record.read',
      gate: { reason: 'discloses nothing new: ids of records that their owner sent' },
    },
  },
  appliers: [RecordApplier],
  projections: [RecordSummaryProjection],
  reactors: [SnapshotReactor, BehindReactor],
} satisfies MemberFeature;
