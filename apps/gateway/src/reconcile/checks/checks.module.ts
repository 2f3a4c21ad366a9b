import { Module } from '@nestjs/common';
import { ObjectsModule } from '../../case/objects/objects.module.js';
import { RecallsModule } from '../../commitments/recalls/recalls.module.js';
import { AnswerChecks } from './answer-checks.service.js';
import { AskAnew } from './ask-anew.service.js';
import { AskNumbers } from './ask-numbers.service.js';
import { AskPartnersWorker } from './ask-partners.worker.js';
import { CheckApplier } from './check.applier.js';
import { CheckBodyRepository } from './check-body.repository.js';
import { CheckController } from './check.controller.js';
import { CheckDueRepository } from './check-due.repository.js';
import { CheckLogRepository } from './check-log.repository.js';
import { CheckReactor } from './check.reactor.js';
import { ExemptRecord } from './exempt-record.service.js';
import { ExemptionController } from './exemption.controller.js';
import { ExemptionRepository } from './exemption.repository.js';
import { KeyEraserWorker } from './key-eraser.worker.js';
import { ListCheckRepository } from './list-check.repository.js';
import { ListValues } from './list-values.service.js';
import { MakeCheck } from './make-check.service.js';
import { QuestionRepository } from './question.repository.js';
import { ReadCheck } from './read-check.service.js';
import { SealedAtHome } from './sealed-at-home.service.js';

/** Lists that are looked up, at home and at others. */
@Module({
  imports: [ObjectsModule, RecallsModule],
  controllers: [CheckController, ExemptionController],
  providers: [
    AnswerChecks,
    AskAnew,
    AskNumbers,
    AskPartnersWorker,
    CheckApplier,
    CheckBodyRepository,
    CheckDueRepository,
    CheckLogRepository,
    CheckReactor,
    ExemptRecord,
    ExemptionRepository,
    KeyEraserWorker,
    ListCheckRepository,
    ListValues,
    MakeCheck,
    QuestionRepository,
    ReadCheck,
    SealedAtHome,
  ],
  exports: [AskPartnersWorker, CheckApplier, CheckReactor, KeyEraserWorker],
})
export class ChecksModule {}
