import { Injectable } from '@nestjs/common';
import type { CaseEntry, Due, PendingMessage } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { ChangeRecord, type ChangeCredit, type PlannedChange } from '../../case/records/change-record.service.js';
import { QuotedValues } from '../../case/records/quoted-values.service.js';
import { asPartners, brings, changeAsSuggested, type LiveValue, outcomeOf } from './accepted-change.js';
import type { AcceptProposalDto } from './dto/accept-proposal.dto.js';
import { proposalKey } from './proposal.duties.js';
import { ProposalError } from './proposal.errors.js';
import type { EndingKind } from './proposal-fold.js';
import type { SuggestedChange } from './proposal-view.js';
import { type OpenProposal, ProposalAnswers, type Settled } from './proposal-answers.repository.js';

/** An acceptance as somebody wants it. */
export interface Acceptance {
  readonly proposal: OpenProposal;
  /** Version of the record that the person saw. */
  readonly ifMatch: string;
  readonly dto: AcceptProposalDto;
  /** The messages of the change are named by it. */
  readonly changeId: string;
  /** About the record, as it was read with the lock. */
  readonly pending: readonly PendingMessage[];
  readonly due: Due | null;
}

/** What an acceptance comes to: the change that brings it, or the messages that brought it already. */
export type PlannedAcceptance =
  | { readonly plan: PlannedChange; readonly settled: readonly Settled[]; readonly brought?: never }
  | {
      readonly plan?: never;
      readonly settled: readonly Settled[];
      readonly brought: readonly string[];
      readonly version: number;
    };

/** Credits of one change. */
const MOST_CREDITS = 20;

/** Plans the change of the own record that brings what another country suggests. */
@Injectable()
export class PlanAcceptance {
  constructor(
    private readonly quoted: QuotedValues,
    private readonly changes: ChangeRecord,
    private readonly answers: ProposalAnswers,
  ) {}

  /** @throws RecordMovedOn; RecordError of the change; ProposalError RELEASE_BEYOND_ORIGIN, PROPOSAL_STANDS_ALREADY */
  async plan(tx: EntityManager, entry: CaseEntry, acceptance: Acceptance): Promise<PlannedAcceptance> {
    const { proposal, dto } = acceptance;
    const { recordId } = proposal;
    const live = await this.liveValues(entry, recordId);
    const change = changeOf(dto, proposal, live);
    if (change.assert.length + change.retract.length === 0) return this.broughtBefore(tx, entry, { acceptance, live });
    const open = await this.answers.openOf(tx, entry.spaceNo, recordId);
    const others = open.filter((one) => !isOf(one, proposal) && brings(change, one, live)).slice(0, MOST_CREDITS - 1);
    const settled = [proposal, ...others].map((one) => ({ ...one, outcome: outcomeOf(change, one, live) }));
    const plan = await this.planned(tx, entry, { acceptance, change, settled, live });
    const [first, ...rest] = plan.messages;
    // While it is on its way, or waits, nobody is asked to answer it.
    const messages = first ? [{ ...first, holds: proposalKey(entry.spaceId, proposal) }, ...rest] : [];
    return { plan: { ...plan, messages }, settled: settled.map(settledAs) };
  }

  /** Of the record as its owner sees it now: without what may never be sent. */
  async liveValues(entry: CaseEntry, recordId: string): Promise<readonly LiveValue[]> {
    const { statements } = await this.quoted.stored(entry, recordId);
    return statements.filter(({ retractedIn, waitsForApproval }) => retractedIn === null && !waitsForApproval);
  }

  private planned(
    tx: EntityManager,
    entry: CaseEntry,
    of: {
      readonly acceptance: Acceptance;
      readonly change: SuggestedChange;
      readonly live: readonly LiveValue[];
      readonly settled: readonly (OpenProposal & { readonly outcome: EndingKind })[];
    },
  ): Promise<PlannedChange> {
    const { acceptance, change, settled, live } = of;
    const { proposal, dto, ifMatch, changeId, pending, due } = acceptance;
    const { legalBasis, purpose, release, withdrawFrom } = dto;
    const to = { member: proposal.member, release: release ?? live.flatMap((value) => value.release) };
    const assert = settled.reduce((said, one) => asPartners(said, one, { ...to, member: one.member }), change.assert);
    return this.changes.plan(tx, entry, {
      recordId: proposal.recordId,
      ifMatch,
      dto: {
        assert: [...asPartners(assert, proposal, to)],
        retract: [...change.retract],
        legalBasis,
        ...(purpose === undefined ? {} : { purpose }),
        ...(release === undefined ? {} : { release }),
        ...(withdrawFrom === undefined ? {} : { withdrawFrom }),
      },
      changeId,
      credits: settled.map(creditOf),
      pending,
      due,
    });
  }

  /** Where all of it stands already, what brought it is named, if it came behind the proposal. */
  private async broughtBefore(
    tx: EntityManager,
    { spaceNo }: CaseEntry,
    { acceptance, live }: { readonly acceptance: Acceptance; readonly live: readonly LiveValue[] },
  ): Promise<PlannedAcceptance> {
    const { proposal, ifMatch } = acceptance;
    const said = live.filter(({ property, value }) =>
      proposal.asserts.some((one) => one.property === property && one.value === value),
    );
    const names = [...new Set(said.map(({ messageId }) => messageId))];
    const brought = await this.answers.behind(tx, spaceNo, { names, position: proposal.position });
    if (brought.length === 0) throw new ProposalError('PROPOSAL_STANDS_ALREADY', 'it stood so before it was suggested');
    return { settled: [settledAs({ ...proposal, outcome: 'accepted' })], brought, version: Number(ifMatch) };
  }
}

function changeOf(
  { assert, retract }: AcceptProposalDto,
  proposal: OpenProposal,
  live: readonly LiveValue[],
): SuggestedChange {
  if (assert === undefined && retract === undefined) return changeAsSuggested(proposal, live);
  return { assert: assert ?? [], retract: retract ?? [] };
}

function creditOf({ member, id, readers, outcome }: OpenProposal & { readonly outcome: EndingKind }): ChangeCredit {
  return { member, proposalId: id, changed: outcome === 'accepted-changed', readers };
}

function settledAs({ member, id, outcome }: Settled): Settled {
  return { member, id, outcome };
}

function isOf(one: OpenProposal, other: OpenProposal): boolean {
  return one.member === other.member && one.id === other.id;
}
