import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { CaseEntry } from '#libs/member';
import type { Queries } from '#libs/persistence';
import { namedContribution } from '../../vocabulary/contribution-name.js';
import { ProposalError } from './proposal.errors.js';
import { type KnownProposal, ProposalRepository } from './proposal.repository.js';

/** Finds the proposal that a request names. */
@Injectable()
export class FindProposal {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly proposals: ProposalRepository,
  ) {}

  /** One that this member holds, with its record. @throws ProposalError PROPOSAL_NOT_FOUND */
  async known(tx: Queries, { spaceNo }: CaseEntry, name: string): Promise<KnownProposal> {
    const named = namedContribution(name);
    const found = named && (await this.proposals.one(tx, spaceNo, named));
    if (!found) throw new ProposalError('PROPOSAL_NOT_FOUND', 'no such proposal here');
    return found;
  }

  /** One about a record of the own country. @throws ProposalError PROPOSAL_NOT_FOUND, PROPOSAL_NOT_YOURS */
  async toAnswer(tx: Queries, entry: CaseEntry, name: string): Promise<KnownProposal> {
    const proposal = await this.known(tx, entry, name);
    if (proposal.owner !== this.identity.member) throw new ProposalError('PROPOSAL_NOT_YOURS', 'of another owner');
    return proposal;
  }
}
