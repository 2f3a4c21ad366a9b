import { Global, Injectable, Module } from '@nestjs/common';
import {
  CommentPostedSchema,
  CommitmentMovedSchema,
  CommitmentOfferedSchema,
  DesksPostedSchema,
  OperationsPostedSchema,
  RecordChangedSchema,
  CheckAnsweredSchema,
  CheckAskedSchema,
  CheckKeysSchema,
  DataRecalledSchema,
  HoldersWidenedSchema,
  IdentityJudgedSchema,
  RecordSnapshotSchema,
  ReleaseAnsweredSchema,
  ReleaseAskedSchema,
  ProposalMadeSchema,
  ProposalSettledSchema,
  RemarkMadeSchema,
  SignalAnsweredSchema,
  SignalPassedSchema,
  SnapshotAskedSchema,
  catalogue,
} from '#libs/contracts';
import { auditFeature } from '#libs/audit';
import type { Fate } from '#libs/approval';
import { HandlerApplier, on } from '#libs/exchange';
import type { ExchangeOptions } from '#libs/exchange';
import { eventsFeature, inboxFeature, type NamedRecord, SubjectNames } from '#libs/inbox';
import {
  accessFeature,
  agreementsFeature,
  type CaseMessage,
  type Decider,
  exchangeFeature,
  foldMember,
  Gate,
  HeldActs,
  MEMBER_SESSION,
  type MemberFeature,
  networkFeature,
  type PeerOptions,
  peersFeature,
  type Sent,
  type TeamOptions,
  teamsFeature,
  trustFeature,
} from '#libs/member';
import { idempotencyFeature, identityFeature, type IdentityOptions } from '#libs/people';
import type { ServiceParts } from '#libs/service';

/** What a member without a gateway stands on. */
export interface SecondMemberParts extends ServiceParts {
  readonly exchange: ExchangeOptions;
  readonly identity: IdentityOptions;
  readonly peers?: PeerOptions;
  readonly teams?: TeamOptions;
}

/** A gate that lets nothing go, and remembers what it was asked about. */
@Injectable()
export class ShutGate extends Gate {
  readonly asked: CaseMessage[] = [];

  override async pass(_tx: unknown, _entry: unknown, messages: readonly CaseMessage[]): Promise<readonly Sent[]> {
    this.asked.push(...messages);
    return messages.map(({ messageId }) => ({ messageId, state: 'waiting-for-approval' }));
  }

  override async covers(): Promise<null> {
    return null;
  }

  override async foresee(_tx: unknown, _entry: unknown, messages: readonly CaseMessage[]): Promise<readonly Fate[]> {
    return messages.map(() => ({ kind: 'waits', grounds: [] }));
  }

  override async requireNameless(): Promise<void> {
    await Promise.resolve();
  }

  override async deciders(): Promise<readonly Decider[]> {
    return [];
  }
}

/** Holds nothing: what its people send comes to its gate at once. */
@Injectable()
export class NoHolds extends HeldActs {
  override async keep(): Promise<never> {
    throw new Error('this member holds nothing');
  }

  override async same(): Promise<null> {
    return null;
  }
}

class NoRecords extends SubjectNames {
  override async of(): Promise<ReadonlyMap<string, NamedRecord>> {
    return new Map();
  }
}

const nothing = { about: () => [], apply: () => ({ rows: {} }) };
const PASSED_BY = [
  on(RecordChangedSchema, nothing),
  on(RecordSnapshotSchema, nothing),
  on(SnapshotAskedSchema, nothing),
  on(DataRecalledSchema, nothing),
  on(HoldersWidenedSchema, nothing),
  on(ReleaseAskedSchema, nothing),
  on(ReleaseAnsweredSchema, nothing),
  on(CommitmentOfferedSchema, nothing),
  on(CommitmentMovedSchema, nothing),
  on(DesksPostedSchema, nothing),
  on(OperationsPostedSchema, nothing),
  on(CommentPostedSchema, nothing),
  on(RemarkMadeSchema, nothing),
  on(ProposalMadeSchema, nothing),
  on(ProposalSettledSchema, nothing),
  on(IdentityJudgedSchema, nothing),
  on(SignalPassedSchema, nothing),
  on(SignalAnsweredSchema, nothing),
  on(CheckAskedSchema, nothing),
  on(CheckKeysSchema, nothing),
  on(CheckAnsweredSchema, nothing),
];

/** Follows what others say of records and of their gateways, and keeps none of it. */
@Injectable()
class PassingApplier extends HandlerApplier<null, object> {
  static readonly handlers = PASSED_BY;
  override readonly tables = [];
  protected override readonly handlers = PASSED_BY;
  protected override readonly writes = {};

  protected override facts(): Promise<null> {
    return Promise.resolve(null);
  }
}

@Global()
@Module({
  providers: [
    PassingApplier,
    ShutGate,
    { provide: Gate, useExisting: ShutGate },
    { provide: HeldActs, useClass: NoHolds },
    { provide: SubjectNames, useClass: NoRecords },
  ],
  exports: [PassingApplier, ShutGate, Gate, HeldActs, SubjectNames],
})
class ShutGateModule {}

const unsaid = { sight: 'record.read', gate: { reason: 'nobody of this member says it' } } as const;

const shutGateFeature = {
  name: 'shut-gate',
  module: ShutGateModule,
  actions: {
    'record.read': { roles: ['investigator'], under: 'agreement' },
    'approval.decide': { roles: ['prosecutor'], under: 'agreement' },
  },
  messages: {
    ...Object.fromEntries(PASSED_BY.map(({ type }) => [type.typeName, unsaid])),
    [ReleaseAskedSchema.typeName]: { sight: 'record.read', gate: 'question' },
  },
  appliers: [PassingApplier],
} satisfies MemberFeature;

/** A member of spaces that is no gateway: features of libraries, and a gate of its own. */
export const secondMember = foldMember<SecondMemberParts>(
  [
    exchangeFeature,
    idempotencyFeature,
    identityFeature(MEMBER_SESSION),
    teamsFeature,
    accessFeature,
    auditFeature,
    eventsFeature,
    inboxFeature,
    networkFeature,
    agreementsFeature,
    trustFeature,
    peersFeature,
    shutGateFeature,
  ],
  catalogue,
);
