import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Gate, OpenDraftsModule, SpacesModule } from '#libs/member';
import { ApprovalAccess } from './approval-access.service.js';
import { ApprovalController } from './approval.controller.js';
import { ApprovalFactsRepository } from './approval-facts.repository.js';
import { ApprovalForecast } from './approval-forecast.service.js';
import { ApprovalOutlook } from './approval-outlook.service.js';
import { ApprovalRequestRepository } from './approval-request.repository.js';
import { ApprovalRequests } from './approval-requests.service.js';
import { ApprovalViewRepository } from './approval-view.repository.js';
import { ApprovedSending } from './approved-sending.service.js';
import { SettleRequest } from './settle-request.service.js';
import { StandingApproval } from './standing-approval.entity.js';
import { StandingApprovalRepository } from './standing-approval.repository.js';
import { StandingApprovals } from './standing-approvals.service.js';

/** Who lets messages go. Global, because agreements pass the gate and know no approvals. */
@Global()
@Module({
  imports: [OpenDraftsModule, SpacesModule, TypeOrmModule.forFeature([StandingApproval])],
  controllers: [ApprovalController],
  providers: [
    ApprovalAccess,
    ApprovalFactsRepository,
    ApprovalForecast,
    ApprovalOutlook,
    ApprovalRequestRepository,
    ApprovalRequests,
    ApprovalViewRepository,
    ApprovedSending,
    SettleRequest,
    StandingApprovalRepository,
    StandingApprovals,
    { provide: Gate, useExisting: ApprovedSending },
  ],
  exports: [ApprovalForecast, ApprovedSending, Gate],
})
export class ApprovalsModule {}
