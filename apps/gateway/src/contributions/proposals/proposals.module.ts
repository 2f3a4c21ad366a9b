import { Module } from '@nestjs/common';
import { RecordsModule } from '../../case/records/records.module.js';
import { AcceptProposal } from './accept-proposal.service.js';
import { DeclineProposal } from './decline-proposal.service.js';
import { FindProposal } from './find-proposal.service.js';
import { MakeProposal } from './make-proposal.service.js';
import { PlanAcceptance } from './plan-acceptance.service.js';
import { PlanProposal } from './plan-proposal.service.js';
import { ProposalAnswers } from './proposal-answers.repository.js';
import { ProposalApplier } from './proposal.applier.js';
import { ProposalController } from './proposal.controller.js';
import { ProposalReactor } from './proposal.reactor.js';
import { ProposalRepository } from './proposal.repository.js';
import { ProposalReviewRepository } from './proposal-review.repository.js';
import { ReadProposals } from './read-proposals.service.js';
import { ReviewProposal } from './review-proposal.service.js';
import { WithdrawProposal } from './withdraw-proposal.service.js';

@Module({
  imports: [RecordsModule],
  controllers: [ProposalController],
  providers: [
    AcceptProposal,
    DeclineProposal,
    FindProposal,
    MakeProposal,
    PlanAcceptance,
    PlanProposal,
    ProposalAnswers,
    ProposalApplier,
    ProposalReactor,
    ProposalRepository,
    ProposalReviewRepository,
    ReadProposals,
    ReviewProposal,
    WithdrawProposal,
  ],
  exports: [ProposalApplier, ProposalReactor],
})
export class ProposalsModule {}
