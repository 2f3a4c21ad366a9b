import { Injectable } from '@nestjs/common';
import {
  type ApprovalDecision,
  type ApprovalFacts,
  decideApproval,
  type Disclosure,
  groundsOfAct,
} from '#libs/approval';
import { violations } from '#libs/contracts';
import { ExchangeError, ExchangeIdentity } from '#libs/exchange';
import { Exchange, type OutgoingMessage } from '#libs/exchange/sending';
import { Gate, MessageGates, type Sent } from '#libs/member';
import type { Person } from '#libs/people';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { ApprovalFactsRepository } from './approval-facts.repository.js';
import { ApprovalRequestRepository } from './approval-request.repository.js';

/** The one gate between a feature and the wire: what no approval covers waits here, and nothing of it is in the outbox. */
@Injectable()
export class ApprovedSending extends Gate {
  constructor(
    private readonly exchange: Exchange,
    private readonly identity: ExchangeIdentity,
    private readonly clock: Clock,
    private readonly facts: ApprovalFactsRepository,
    private readonly requests: ApprovalRequestRepository,
    private readonly gates: MessageGates,
  ) {
    super();
  }

  /** Must be the last statements of the caller's transaction. @throws ExchangeError MESSAGE_INVALID, SPACE_UNKNOWN */
  override async send(tx: EntityManager, outgoing: OutgoingMessage, by: Person, disclosure: Disclosure): Promise<Sent> {
    const [sent] = await this.sendAct(tx, [{ outgoing, disclosure }], by);
    if (!sent) throw new Error('a message became nothing');
    return sent;
  }

  /**
   * Sends the messages of one act in one space: they leave together, or wait together for one decision. What takes a value back must
   * not leave before what takes its place. Must be the last statements of the caller's transaction.
   *
   * @throws ExchangeError MESSAGE_INVALID, SPACE_UNKNOWN
   */
  async sendAct(tx: EntityManager, act: readonly Leaving[], by: Person): Promise<readonly Sent[]> {
    const [first] = act;
    if (!first) return [];
    for (const { outgoing, disclosure } of act) this.gates.require(outgoing.schema.typeName, disclosure.type);
    const at = this.clock.now();
    const { spaceNo, charter, known, standing } = await this.facts.of(tx, first.outgoing.spaceId);
    const facts = { own: this.identity.member, author: by.id, today: at.toISOString().slice(0, 10), known, standing };
    const decided = act.map((leaving) => decidedOf(leaving, facts));
    const all = groundsOfAct(decided.map(({ decision }) => decision));
    const about = { spaceNo, author: by.id, at };
    const sent: Sent[] = [];
    for (const [place, one] of decided.entries()) {
      if (all.length > 0) {
        requireValid(one.outgoing);
        const own = one.decision.kind === 'by-hand' ? one.decision.grounds : all;
        const together = { act: act.length > 1 ? first.outgoing.messageId : null, place };
        await this.requests.hold(tx, { ...about, ...one, ...together, grounds: own, charter });
        sent.push({ messageId: one.outgoing.messageId, state: 'waiting-for-approval' });
      } else sent.push(await this.leave(tx, one, about));
    }
    return sent;
  }

  private async leave(
    tx: EntityManager,
    { outgoing, decision }: Decided,
    about: { readonly spaceNo: number; readonly author: string; readonly at: Date },
  ): Promise<Sent> {
    if (decision.kind === 'by-hand') throw new Error('what is decided by hand does not leave');
    const { messageId } = outgoing;
    const approvalId = decision.kind === 'standing' ? decision.approvalId : null;
    await this.facts.noteSent(tx, { messageId, ...about, basis: decision.kind, approvalId });
    await this.exchange.submit(tx, outgoing);
    return { messageId, state: 'accepted' };
  }
}

/** A message that wants to leave, and what decides whether it may. */
export interface Leaving {
  readonly outgoing: OutgoingMessage;
  readonly disclosure: Disclosure;
}

interface Decided extends Leaving {
  readonly decision: ApprovalDecision;
}

function decidedOf({ outgoing, disclosure }: Leaving, facts: ApprovalFacts): Decided {
  const what = { ...disclosure, recipients: outgoing.recipients.filter((member) => member !== facts.own) };
  return { outgoing, disclosure: what, decision: decideApproval(what, facts) };
}

/** Nobody is asked to approve what could not be sent. */
function requireValid({ schema, message }: OutgoingMessage): void {
  const broken = violations(schema, message);
  if (broken.length > 0) throw new ExchangeError('MESSAGE_INVALID', `${schema.name} breaks its schema`, broken);
}
