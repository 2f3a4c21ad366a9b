import { Injectable } from '@nestjs/common';
import {
  type ApprovalDecision,
  type ApprovalFacts,
  decideApproval,
  type Disclosure,
  type Fate,
  type Ground,
  groundsOfAct,
} from '#libs/approval';
import { ExchangeIdentity } from '#libs/exchange';
import { Exchange, type SendingRight } from '#libs/exchange/sending';
import {
  type CaseEntry,
  type CaseMessage,
  type Decider,
  Gate,
  outgoingOf,
  type Sent,
  type Unattended,
} from '#libs/member';
import type { DisclosureType } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { ProtectedNames } from './names/protected-names.service.js';
import { ApprovalAccess } from './approval-access.service.js';
import { ApprovalFactsRepository } from './approval-facts.repository.js';
import { ApprovalRequestRepository, type HeldMessage } from './approval-request.repository.js';
import { ApprovalViewRepository } from './approval-view.repository.js';

/** Writes what no person writes; a standing approval of a person covers it. */
const GATEWAY = 'gateway';

/** The one gate between a feature and the wire: what no approval covers waits here, and nothing of it is in the outbox. */
@Injectable()
export class ApprovalGate extends Gate {
  constructor(
    private readonly exchange: Exchange,
    private readonly identity: ExchangeIdentity,
    private readonly clock: Clock,
    private readonly facts: ApprovalFactsRepository,
    private readonly requests: ApprovalRequestRepository,
    private readonly access: ApprovalAccess,
    private readonly views: ApprovalViewRepository,
    private readonly names: ProtectedNames,
  ) {
    super();
  }

  /** What takes a value back must not leave before what takes its place: the messages of an act leave together, or wait together. */
  override async pass(tx: EntityManager, entry: CaseEntry, messages: readonly CaseMessage[]): Promise<readonly Sent[]> {
    const { spaceNo, spaceId, by } = entry;
    const at = this.clock.now();
    const { charter, known, standing, names: version } = await this.facts.of(tx, spaceNo, this.identity.member);
    await this.names.requireNone(tx, { by, messages, version });
    const decided = decideAll(messages, { ...this.sending(by.id, at), known, standing });
    const held = decided.flatMap((one) => heldOf(one) ?? []);
    for (const { message } of held) this.exchange.check(message);
    await this.requests.hold(tx, { spaceNo, spaceId, author: by.id, authorName: by.name, charter, at }, held);
    const rights = new Map(decided.map(({ message, right }) => [message, right]));
    const leaving = messages.flatMap((message) => {
      const right = rights.get(message);
      return right ? [outgoingOf(spaceId, message, right)] : [];
    });
    await this.exchange.submit(tx, ...leaving);
    return messages.map((message) => ({
      messageId: message.messageId,
      state: rights.get(message) ? 'accepted' : 'waiting-for-approval',
    }));
  }

  override async foresee(
    tx: EntityManager,
    { spaceNo, by }: CaseEntry,
    messages: readonly CaseMessage[],
  ): Promise<readonly Fate[]> {
    const { known, standing, names: version } = await this.facts.of(tx, spaceNo, this.identity.member);
    await this.names.requireNone(tx, { by, messages, version });
    const facts = { ...this.sending(by.id, this.clock.now()), known, standing };
    const fates = new Map(decideAll(messages, facts).map((one) => [one.message, fateOf(one, facts)]));
    return messages.map((message) => fates.get(message) ?? { kind: 'waits', grounds: [] });
  }

  override async requireNameless(
    tx: EntityManager,
    { spaceNo, by }: CaseEntry,
    messages: readonly CaseMessage[],
  ): Promise<void> {
    const { names: version } = await this.facts.of(tx, spaceNo, this.identity.member);
    await this.names.requireNone(tx, { by, messages, version });
  }

  override async deciders(
    tx: EntityManager,
    entry: CaseEntry,
    types: readonly DisclosureType[],
  ): Promise<readonly Decider[]> {
    const colleagues = (await this.views.prosecutors(entry.spaceNo, tx)).filter(({ id }) => id !== entry.by.id);
    return this.access.decidingAll(entry, types, colleagues);
  }

  override async covers(tx: EntityManager, spaceNo: Unattended, message: CaseMessage): Promise<SendingRight | null> {
    const { known, standing } = await this.facts.of(tx, spaceNo, this.identity.member);
    const facts = { ...this.sending(GATEWAY, this.clock.now()), known, standing };
    return rightOf(decideApproval(disclosureOf(message, facts), facts), facts);
  }

  private sending(author: string, at: Date): Pick<ApprovalFacts, 'own' | 'author' | 'today'> {
    return { own: this.identity.member, author, today: at.toISOString().slice(0, 10) };
  }
}

/** What becomes of a message: by what right it leaves, or how it waits. */
interface Decided {
  readonly message: CaseMessage;
  readonly disclosure: Disclosure;
  /** Null where it waits. */
  readonly right: SendingRight | null;
  /** Its own, or those of the act that it waits with. */
  readonly grounds: readonly Ground[];
  /** Those of the whole act. */
  readonly groundsOfAct: readonly Ground[];
  readonly act: string | null;
  /** Among the messages of its act. */
  readonly place: number;
}

/** Decides about messages, each act as a whole. */
function decideAll(messages: readonly CaseMessage[], facts: ApprovalFacts): readonly Decided[] {
  return [...actsOf(messages)].flatMap((act) => decideAct(act, facts));
}

function decideAct(act: readonly CaseMessage[], facts: ApprovalFacts): readonly Decided[] {
  const decided = act.map((message) => {
    const disclosure = disclosureOf(message, facts);
    return { message, disclosure, decision: decideApproval(disclosure, facts) };
  });
  const all = groundsOfAct(decided.map(({ decision }) => decision));
  const together = act.length > 1 ? (act[0]?.messageId ?? null) : null;
  return decided.map(({ message, disclosure, decision }, place) => ({
    message,
    disclosure,
    right: all.length > 0 ? null : rightOf(decision, facts),
    grounds: decision.kind === 'by-hand' ? decision.grounds : all,
    groundsOfAct: all,
    act: together,
    place,
  }));
}

function heldOf({ message, disclosure, right, grounds, act, place }: Decided): HeldMessage | null {
  return right ? null : { message, recipients: disclosure.recipients, grounds, act, place };
}

function fateOf({ right, groundsOfAct: grounds }: Decided, { standing }: ApprovalFacts): Fate {
  if (!right) return { kind: 'waits', grounds };
  const approval = standing.find(({ approvalId }) => approvalId === right.approvalId);
  return { kind: 'leaves', standing: approval ? { approvalId: approval.approvalId, ends: approval.ends } : null };
}

function rightOf(decision: ApprovalDecision, { author }: ApprovalFacts): SendingRight | null {
  if (decision.kind === 'by-hand') return null;
  return { author, basis: decision.kind, approvalId: decision.kind === 'standing' ? decision.approvalId : null };
}

function disclosureOf({ disclosure, recipients }: CaseMessage, { own }: ApprovalFacts): Disclosure {
  return { ...disclosure, recipients: recipients.filter((member) => member !== own) };
}

/** Messages that are decided at once, each act in the order of its messages. */
function actsOf(messages: readonly CaseMessage[]): Iterable<readonly CaseMessage[]> {
  const acts = new Map<string, CaseMessage[]>();
  for (const message of messages) {
    const name = message.act ?? `alone ${message.messageId}`;
    const act = acts.get(name) ?? [];
    acts.set(name, act);
    act.push(message);
  }
  return acts.values();
}
