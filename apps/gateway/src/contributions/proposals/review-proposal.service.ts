import { Injectable } from '@nestjs/common';
import type { CaseEntry } from '#libs/member';
import { DataSource } from 'typeorm';
import { QuotedValues } from '../../case/records/quoted-values.service.js';
import { contributionName } from '../../vocabulary/contribution-name.js';
import { recordTypeName } from '../../vocabulary/record-types.table.js';
import { changeAsSuggested } from './accepted-change.js';
import type { ListProposalsQuery } from './dto/list-proposals.query.js';
import { FindProposal } from './find-proposal.service.js';
import { endingOfPending } from './pending-proposal.js';
import { columnsOf, isAlreadySo, isMoved } from './proposal-columns.js';
import { ProposalError } from './proposal.errors.js';
import { type KnownProposal, ProposalRepository, type ProposalStored } from './proposal.repository.js';
import { ProposalReviewRepository, type ProposalWord } from './proposal-review.repository.js';
import type { LateWord, ProposalList, ProposalReview } from './proposal-view.js';
import { ReadProposals } from './read-proposals.service.js';

/** Shows one proposal beside its record, and all of a case. */
@Injectable()
export class ReviewProposal {
  constructor(
    private readonly dataSource: DataSource,
    private readonly finding: FindProposal,
    private readonly quoted: QuotedValues,
    private readonly proposals: ProposalRepository,
    private readonly beside: ProposalReviewRepository,
    private readonly reading: ReadProposals,
  ) {}

  /** @throws ProposalError PROPOSAL_NOT_FOUND */
  async of(entry: CaseEntry, name: string): Promise<ProposalReview> {
    const known = await this.finding.known(this.dataSource, entry, name);
    const { spaceNo } = entry;
    const { row, proposal } = await this.shown(entry, known);
    const record = await this.quoted.stored(entry, known.recordId);
    const { version, name: recordName } = await this.beside.beside(spaceNo, known);
    const rows = columnsOf(row, record, version);
    const live = record.statements.filter((one) => one.retractedIn === null && !one.waitsForApproval);
    const words = await this.beside.words(spaceNo, known);
    return {
      proposal,
      recordName,
      type: record.type,
      version: record.version,
      rows,
      isMoved: isMoved(rows),
      isAlreadySo: proposal.state === 'open' && isAlreadySo(row, record),
      accepts: proposal.isOurTurn ? changeAsSuggested(row, live) : null,
      late: lateAmong(words, known, row),
      next: await this.nextAfter(entry, known),
    };
  }

  async list({ spaceNo }: CaseEntry, query: ListProposalsQuery): Promise<ProposalList> {
    const rows = await this.beside.list(spaceNo, query);
    return {
      proposals: rows.map(({ id, recordType, ...row }) => ({
        ...row,
        proposalId: contributionName({ member: row.member, id }),
        recordType: recordTypeName(recordType),
      })),
    };
  }

  private async shown(entry: CaseEntry, known: KnownProposal) {
    const pending = await this.proposals.pending(entry.spaceNo, known.recordId);
    const row = await this.proposals.shown(entry.spaceNo, known);
    if (!row) throw new ProposalError('PROPOSAL_NOT_FOUND', 'no such proposal here');
    return { row, proposal: this.reading.viewOf(known.recordId, row, pending) };
  }

  /** The oldest that waits for this country, besides this one; what it declined and has not left yet waits no more. */
  private async nextAfter({ spaceNo }: CaseEntry, known: KnownProposal): Promise<string | null> {
    for (const one of await this.beside.unanswered(spaceNo)) {
      if (one.member === known.member && one.id === known.id) continue;
      const pending = await this.proposals.pending(spaceNo, one.recordId);
      if (pending.every(({ overlay }) => endingOfPending(overlay, one) === null)) return contributionName(one);
    }
    return null;
  }
}

/** What ended it is not among them. */
function lateAmong(words: readonly ProposalWord[], known: KnownProposal, row: ProposalStored): readonly LateWord[] {
  return words
    .filter(({ position }) => position !== row.endedPosition)
    .map(({ how, author, at }) => ({ how, author, at, member: how === 'withdrawn' ? known.member : known.owner }));
}
