import { Module } from '@nestjs/common';
import { EventWritingModule } from '#libs/inbox';
import { RecordsModule } from '../../case/records/records.module.js';
import { AnswerRecallsWorker } from './answer-recalls.worker.js';
import { AlarmRepository } from './alarm.repository.js';
import { CommitmentApplier } from './commitment.applier.js';
import { CommitmentController } from './commitment.controller.js';
import { CommitmentRepository } from './commitment.repository.js';
import { AskedMessageRepository } from './asked-message.repository.js';
import { DrawRequest } from './draw-request.service.js';
import { FindCommitmentsController } from './find-commitments.controller.js';
import { FindCommitments } from './find-commitments.service.js';
import { LateMetrics } from './late-metrics.js';
import { MoveCommitment } from './move-commitment.service.js';
import { OfferCommitment } from './offer-commitment.service.js';
import { OverdueWorker } from './overdue.worker.js';
import { PlanCommitments } from './plan-commitments.service.js';
import { NamedSubjects } from './named-subjects.service.js';
import { RecallAnswers } from './recall-answers.service.js';
import { RequestGround } from './request-ground.service.js';
import { RequestNamesRepository } from './request-names.repository.js';
import { UnansweredMetrics } from './unanswered-metrics.js';
import { ReadCommitments } from './read-commitments.service.js';

@Module({
  imports: [RecordsModule, EventWritingModule],
  controllers: [CommitmentController, FindCommitmentsController],
  providers: [
    AlarmRepository,
    AnswerRecallsWorker,
    AskedMessageRepository,
    CommitmentApplier,
    CommitmentRepository,
    DrawRequest,
    FindCommitments,
    LateMetrics,
    MoveCommitment,
    NamedSubjects,
    OfferCommitment,
    OverdueWorker,
    PlanCommitments,
    ReadCommitments,
    RecallAnswers,
    RequestGround,
    RequestNamesRepository,
    UnansweredMetrics,
  ],
  exports: [AnswerRecallsWorker, CommitmentApplier, OverdueWorker, PlanCommitments, RecallAnswers],
})
export class CommitmentsModule {}
