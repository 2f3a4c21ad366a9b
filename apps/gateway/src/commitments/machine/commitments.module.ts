import { Module } from '@nestjs/common';
import { EventWritingModule } from '#libs/inbox';
import { AsksModule } from '../asks/asks.module.js';
import { AlarmRepository } from './alarm.repository.js';
import { CommitmentApplier } from './commitment.applier.js';
import { CommitmentController } from './commitment.controller.js';
import { CommitmentRepository } from './commitment.repository.js';
import { LateMetrics } from './late-metrics.js';
import { MoveCommitment } from './move-commitment.service.js';
import { OfferCommitment } from './offer-commitment.service.js';
import { OverdueWorker } from './overdue.worker.js';
import { PlanCommitments } from './plan-commitments.service.js';
import { ReadCommitments } from './read-commitments.service.js';

@Module({
  imports: [AsksModule, EventWritingModule],
  controllers: [CommitmentController],
  providers: [
    AlarmRepository,
    CommitmentApplier,
    CommitmentRepository,
    LateMetrics,
    MoveCommitment,
    OfferCommitment,
    OverdueWorker,
    PlanCommitments,
    ReadCommitments,
  ],
  exports: [CommitmentApplier, OverdueWorker, PlanCommitments],
})
export class CommitmentsModule {}
