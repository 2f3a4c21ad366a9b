import { Injectable } from '@nestjs/common';
import { validateAs } from '#libs/http';
import {
  CaseDoor,
  type CaseEntry,
  type Due,
  HeldKinds,
  type HeldRequest,
  Holding,
  type PendingMessage,
  saidIn,
  type Sent,
  SendToCase,
} from '#libs/member';
import { Transaction } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { ChangeRecord, type RecordAccepted, recordSubject } from '../../case/records/change-record.service.js';
import { AcceptProposalDto } from './dto/accept-proposal.dto.js';
import { FindProposal } from './find-proposal.service.js';
import { endingOfPending, proposalsSubject } from './pending-proposal.js';
import { PlanAcceptance, type PlannedAcceptance } from './plan-acceptance.service.js';
import { closedAs } from './proposal.errors.js';
import { type OpenProposal, ProposalAnswers, type Settled } from './proposal-answers.repository.js';

/** An acceptance of a person. */
interface Accepting {
  readonly entry: CaseEntry;
  /** Of the proposal. */
  readonly name: string;
  readonly ifMatch: string;
  readonly dto: AcceptProposalDto;
  readonly changeId: string;
  readonly due: Due | null;
}

/** What is pending, as it was read with the locks. */
interface Looked {
  readonly ofProposals: readonly PendingMessage[];
  readonly ofRecord: readonly PendingMessage[];
}

const KIND = 'contribution.proposal-accept';

/**
 * Changes a record of the own country as another country suggests. That it was accepted is said once its change stands on the log, so that
 * nobody reads of an acceptance without its change.
 */
@Injectable()
export class AcceptProposal {
  constructor(
    private readonly transaction: Transaction,
    private readonly door: CaseDoor,
    private readonly finding: FindProposal,
    private readonly planning: PlanAcceptance,
    private readonly answers: ProposalAnswers,
    private readonly changes: ChangeRecord,
    private readonly sending: SendToCase,
    private readonly holding: Holding,
    kinds: HeldKinds,
  ) {
    kinds.add(KIND, { action: 'record.change', send: (...held) => this.sendHeld(...held) });
  }

  /** @throws ProposalError PROPOSAL_NOT_FOUND, PROPOSAL_NOT_YOURS, PROPOSAL_CLOSED and as `PlanAcceptance.plan`; AudienceChanged; AccessError ACCESS_DENIED */
  async accept(entry: CaseEntry, name: string, how: Pick<Accepting, 'ifMatch' | 'dto'>): Promise<RecordAccepted> {
    // Whoever was shown an effect was shown it by what decides now, not by what did when the request began to come.
    const now = how.dto.token === undefined ? entry : await this.door.again(entry, 'record.change');
    return this.transaction.run((tx) => this.send(tx, { ...how, entry: now, name, changeId: uuid(), due: null }));
  }

  private async send(tx: EntityManager, accepting: Accepting): Promise<RecordAccepted> {
    const { entry, name, dto, changeId, due, ifMatch } = accepting;
    const { recordId } = await this.finding.toAnswer(tx, entry, name);
    const looked = await this.look(tx, accepting, recordId);
    const proposal = await this.requireOpen(tx, accepting, looked);
    const acceptance = { proposal, ifMatch, dto, changeId, pending: looked.ofRecord, due };
    const planned = await this.planning.plan(tx, entry, acceptance);
    if (!planned.plan) {
      await this.answers.note(tx, entry, { settled: planned.settled, changes: planned.brought });
      return { recordId, version: planned.version, messages: [] };
    }
    const { plan, settled } = planned;
    await this.changes.admit(tx, entry, { plan, token: dto.token, due, withdrawFrom: dto.withdrawFrom });
    const messages =
      (await this.hold(tx, accepting, { planned, looked })) ??
      (await this.sent(tx, entry, { plan, settled, recordId }));
    return { recordId, version: plan.version, messages };
  }

  private async look(tx: EntityManager, { entry, due }: Accepting, recordId: string): Promise<Looked> {
    const [proposals, record] = [proposalsSubject(recordId), recordSubject(recordId)];
    const looked = await this.sending[due ? 'lockDue' : 'lock'](tx, entry, [proposals, record]);
    return { ofProposals: looked.get(proposals) ?? [], ofRecord: looked.get(record) ?? [] };
  }

  /** It may have been ended while the locks were waited for. */
  private async requireOpen(
    tx: EntityManager,
    { entry, name }: Accepting,
    { ofProposals }: Looked,
  ): Promise<OpenProposal> {
    const known = await this.finding.toAnswer(tx, entry, name);
    if (known.state !== 'open') throw closedAs(known.state);
    const [coming] = ofProposals.flatMap(({ overlay }) => endingOfPending(overlay, known) ?? []);
    if (coming) throw closedAs(coming.how);
    const open = await this.answers.openOf(tx, entry.spaceNo, known.recordId);
    const found = open.find(({ member, id }) => member === known.member && id === known.id);
    // What was accepted before waits for its change.
    if (!found) throw closedAs('accepted');
    return found;
  }

  private hold(
    tx: EntityManager,
    { entry, name, ifMatch, dto, changeId, due }: Accepting,
    { planned, looked }: { readonly planned: PlannedAcceptance; readonly looked: Looked },
  ): Promise<readonly Sent[] | null> {
    const plans = planned.plan ? [planned.plan] : [];
    const request = { id: changeId, proposal: name, ifMatch, dto: saidIn(dto) };
    const holdId = plans[0]?.messages[0]?.messageId ?? changeId;
    return this.holding.hold(tx, entry, {
      kind: KIND,
      request,
      holdId,
      plans,
      pending: looked.ofRecord,
      seconds: dto.hold,
      due,
    });
  }

  private async sent(
    tx: EntityManager,
    entry: CaseEntry,
    {
      plan,
      settled,
      recordId,
    }: {
      readonly plan: NonNullable<PlannedAcceptance['plan']>;
      readonly settled: readonly Settled[];
      readonly recordId: string;
    },
  ): Promise<readonly Sent[]> {
    const changes = plan.messages.map(({ messageId }) => messageId);
    await this.answers.note(tx, entry, { settled, changes });
    return this.changes.sendPlanned(tx, entry, { plan, recordId });
  }

  private async sendHeld(
    tx: EntityManager,
    entry: CaseEntry,
    request: HeldRequest,
    due: Due,
  ): Promise<readonly Sent[]> {
    const dto = await validateAs(AcceptProposalDto, request['dto']);
    const { proposal: name, ifMatch } = request;
    const accepting = { entry, name: String(name), ifMatch: String(ifMatch), dto, changeId: request.id, due };
    return (await this.send(tx, accepting)).messages;
  }
}
