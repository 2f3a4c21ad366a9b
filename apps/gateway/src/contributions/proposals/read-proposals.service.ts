import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { CaseEntry } from '#libs/member';
import { QuotedValues } from '../../case/records/quoted-values.service.js';
import { contributionName } from '../../vocabulary/contribution-name.js';
import { endingOfPending } from './pending-proposal.js';
import type { ComingEnd, ProposalEnd, ProposalSending, ProposalsView, ProposalView } from './proposal-view.js';
import { type PendingProposal, ProposalRepository, type ProposalStored } from './proposal.repository.js';

const SENDING: Readonly<Record<string, ProposalSending>> = { held: 'held', waiting: 'waiting-for-approval' };

/** Shows what was suggested to change in a record. */
@Injectable()
export class ReadProposals {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly quoted: QuotedValues,
    private readonly proposals: ProposalRepository,
  ) {}

  /** What is pending is read first: what comes back from the log meanwhile is shown once, and not lost. @throws RecordError RECORD_NOT_FOUND */
  async of(entry: CaseEntry, recordId: string): Promise<ProposalsView> {
    await this.quoted.requireRecord(entry, recordId);
    const pending = await this.proposals.pending(entry.spaceNo, recordId);
    const stored = await this.proposals.of(entry.spaceNo, recordId);
    const known = new Set(stored.map(({ messageId }) => messageId));
    const coming = pending.filter(({ messageId }) => !known.has(messageId));
    const made = stored.toReversed().map((row) => this.viewOf(recordId, row, pending));
    return { recordId, proposals: [...made, ...coming.flatMap((one) => this.pendingView(one))] };
  }

  /** As it is shown, with what is pending of its record. */
  viewOf(recordId: string, row: ProposalStored, pending: readonly PendingProposal[]): ProposalView {
    const { member, id, owner, author, at, reason, asserts, retracts, readers, state, position } = row;
    const { member: own } = this.identity;
    const isOpen = state === 'open';
    const coming = isOpen ? (comingOf(row, pending) ?? acceptanceOf(row)) : null;
    return {
      proposalId: contributionName({ member, id }),
      recordId,
      member,
      owner,
      author,
      at,
      reason,
      asserts,
      retracts,
      readers,
      state,
      sending: null,
      isOutdated: isOpen && retracts.some(({ isGone }) => isGone),
      end: endOf(row),
      credited: row.credited,
      coming,
      isOurs: isOpen && coming === null && member === own,
      isOurTurn: isOpen && coming === null && owner === own,
      position,
    };
  }

  private pendingView({ messageId, overlay, state, at }: PendingProposal): ProposalView[] {
    if (overlay.kind !== 'record-proposal') return [];
    const { recordId, owner, author, reason, asserts, retracts, readers } = overlay;
    const { member } = this.identity;
    return [
      {
        proposalId: contributionName({ member, id: messageId }),
        recordId,
        member,
        owner,
        author,
        at,
        reason,
        asserts,
        retracts: retracts.map((one) => ({ ...one, isGone: false })),
        readers,
        state: 'open',
        sending: SENDING[state] ?? 'on-its-way',
        isOutdated: false,
        end: null,
        credited: [],
        coming: null,
        isOurs: false,
        isOurTurn: false,
        position: null,
      },
    ];
  }
}

/** What this country is about to say to it. */
function comingOf(row: ProposalStored, pending: readonly PendingProposal[]): ComingEnd | null {
  const [coming] = pending.flatMap(({ overlay, state }) => {
    const end = endingOfPending(overlay, row);
    return end === null ? [] : [{ how: end.how, sending: SENDING[state] ?? 'on-its-way' }];
  });
  return coming ?? null;
}

/** What was accepted here, while its change waits or is on its way. */
function acceptanceOf({ acceptedAs: how, acceptanceWaits }: ProposalStored): ComingEnd | null {
  return how === null ? null : { how, sending: acceptanceWaits ? 'waiting-for-approval' : 'on-its-way' };
}

function endOf({ endedBy: author, endedAt: at, code, text }: ProposalStored): ProposalEnd | null {
  if (author === null || at === null) return null;
  return { at, author, code: code ?? '', text: text ?? '' };
}
