import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventWritingModule } from '#libs/inbox';
import { Gate, OpenDraftsModule } from '#libs/member';
import { NoteToldNames } from './names/note-told-names.interceptor.js';
import { ProtectedNames } from './names/protected-names.service.js';
import { ApprovalAccess } from './approval-access.service.js';
import { ApprovalController } from './approval.controller.js';
import { ApprovalFactsRepository } from './approval-facts.repository.js';
import { ApprovalForecast } from './approval-forecast.service.js';
import { ApprovalGate } from './approval-gate.service.js';
import { ApprovalOutlook } from './approval-outlook.service.js';
import { ApprovalRequestRepository } from './approval-request.repository.js';
import { ApprovalRequests } from './approval-requests.service.js';
import { ApprovalViewRepository } from './approval-view.repository.js';
import { SettleRecalled } from './settle-recalled.service.js';
import { SettleRequest } from './settle-request.service.js';
import { StandingApproval } from './standing-approval.entity.js';
import { StandingApprovalRepository } from './standing-approval.repository.js';
import { StandingApprovals } from './standing-approvals.service.js';

/** Who lets messages go. Global, because agreements pass the gate and know no approvals. */
@Global()
@Module({
  imports: [EventWritingModule, OpenDraftsModule, TypeOrmModule.forFeature([StandingApproval])],
  controllers: [ApprovalController],
  providers: [
    ApprovalAccess,
    ApprovalFactsRepository,
    ApprovalForecast,
    ApprovalGate,
    ApprovalOutlook,
    ApprovalRequestRepository,
    ApprovalRequests,
    ApprovalViewRepository,
    ProtectedNames,
    SettleRecalled,
    SettleRequest,
    StandingApprovalRepository,
    StandingApprovals,
    { provide: Gate, useExisting: ApprovalGate },
    { provide: APP_INTERCEPTOR, useClass: NoteToldNames },
  ],
  exports: [ApprovalForecast, Gate, SettleRecalled],
})
export class ApprovalsModule {}
