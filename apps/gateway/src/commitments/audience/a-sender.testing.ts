import type { StandingApproval } from '#libs/approval';
import type { Agreement } from '#libs/contracts';
import type { ExchangeIdentity } from '#libs/exchange';
import type { Exchange, OutgoingMessage } from '#libs/exchange/sending';
import type { Duties } from '#libs/inbox';
import {
  Audience,
  type AudienceView,
  type CaseEntry,
  type CaseMessage,
  MessageGates,
  MessageRules,
  type Planned,
  SendToCase,
  type SubjectLocks,
} from '#libs/member';
import { AudienceTokens, aDoorUnder } from '#libs/member/testing';
import type { IdentityOptions, Person } from '#libs/people';
import type { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import type { ChangeRecordDto } from '../../case/records/dto/change-record.dto.js';
import type { OwnRecord } from '../../case/records/own-record.repository.js';
import { planChange } from '../../case/records/plan-change.js';
import { recordsFeature } from '../../case/records/records.feature.js';
import type { ApprovalAccess } from '../../gate/approvals/approval-access.service.js';
import type { ApprovalFactsRepository } from '../../gate/approvals/approval-facts.repository.js';
import { ApprovalGate } from '../../gate/approvals/approval-gate.service.js';
import type { ApprovalRequestRepository, HeldMessage } from '../../gate/approvals/approval-request.repository.js';
import type { ApprovalViewRepository } from '../../gate/approvals/approval-view.repository.js';
import type { ProtectedNames } from '../../gate/approvals/names/protected-names.service.js';

export const OWN = 'nl';
export const OTHERS = ['bg', 'hu', 'ro'];
const AUTHOR: Person = { id: 'anna', name: 'Anna Voorbeeld', desk: 'Demo', roles: ['liaison'] };
const RECORD = '018f0000-0000-7000-8000-0000000000aa';
const tx = {} as EntityManager;

/** What decides at a moment. */
export interface World {
  readonly agreement: Agreement;
  readonly known: ReadonlySet<string>;
  readonly standing: readonly StandingApproval[];
  readonly record: OwnRecord;
}

/** What became of a change that was sent. */
export interface Became {
  readonly left: readonly CaseMessage[];
  readonly held: readonly CaseMessage[];
}

/** The door, the gate and the sending of one country, over facts that a test sets. Nothing is stored. */
export class Sender {
  private readonly left: string[] = [];
  private readonly held: CaseMessage[] = [];
  private readonly audience: Audience;
  private readonly sending: SendToCase;

  constructor(public world: World) {
    const identity = { member: OWN } as ExchangeIdentity;
    const clock: Clock = { now: () => new Date('2026-06-01T12:00:00Z') };
    const exchange = {
      check: () => undefined,
      submit: async (_: EntityManager, ...messages: readonly OutgoingMessage[]) =>
        void this.left.push(...messages.map(({ messageId }) => messageId)),
    } as unknown as Exchange;
    const gates = new MessageGates(
      new Map(Object.entries(recordsFeature.messages).map(([type, { gate }]) => [type, gate])),
    );
    const gate = this.gate(exchange, identity, clock);
    const tokens = new AudienceTokens({ clientSecret: 'a secret of the service' } as IdentityOptions, clock);
    this.audience = new Audience(identity, gates, gate, tokens);
    this.sending = new SendToCase(
      {} as SubjectLocks,
      gates,
      gate,
      exchange,
      {} as Duties,
      this.audience,
      new MessageRules(),
    );
  }

  async foresee(dto: ChangeRecordDto): Promise<AudienceView> {
    const { entry, planned } = await this.plan(dto);
    return this.audience.of(tx, entry, [planned]);
  }

  /** As the route of a change does, on a plan of its own. */
  async send(dto: ChangeRecordDto, token?: string): Promise<Became> {
    const { entry, planned } = await this.plan(dto);
    this.left.length = 0;
    this.held.length = 0;
    await this.sending.admit(tx, entry, { plans: [planned], token });
    await this.sending.send(tx, entry, planned.messages);
    return { left: planned.messages.filter(({ messageId }) => this.left.includes(messageId)), held: [...this.held] };
  }

  private async plan(dto: ChangeRecordDto): Promise<{ readonly entry: CaseEntry; readonly planned: Planned }> {
    const door = aDoorUnder(this.world.agreement, { own: OWN, others: OTHERS });
    const entry = await door.enter(RECORD, AUTHOR, 'record.change');
    return {
      entry,
      planned: planChange(door, entry, { recordId: RECORD, record: this.world.record, dto, place: null }),
    };
  }

  private gate(exchange: Exchange, identity: ExchangeIdentity, clock: Clock): ApprovalGate {
    const facts = { of: async () => ({ charter: null, ...this.world }) } as unknown as ApprovalFactsRepository;
    const requests = {
      hold: async (_: EntityManager, __: object, messages: readonly HeldMessage[]) =>
        void this.held.push(...messages.map(({ message }) => message)),
    } as unknown as ApprovalRequestRepository;
    const access = { decidingAll: () => [] } as unknown as ApprovalAccess;
    const views = { prosecutors: async () => [] } as unknown as ApprovalViewRepository;
    const names = { requireNone: async () => undefined } as unknown as ProtectedNames;
    return new ApprovalGate(exchange, identity, clock, facts, requests, access, views, names);
  }
}
