import { Module } from '@nestjs/common';
import { RecordsModule } from '../../case/records/records.module.js';
import { AnswerAsk } from './answer-ask.service.js';
import { AskApplier } from './ask.applier.js';
import { AskController } from './ask.controller.js';
import { AskRelease } from './ask-release.service.js';
import { AskRepository } from './ask.repository.js';
import { AskedMessageRepository } from './asked-message.repository.js';
import { DrawAsk } from './draw-ask.service.js';
import { FindAsksController } from './find-asks.controller.js';
import { FindAsks } from './find-asks.service.js';
import { NamedSubjects } from './named-subjects.service.js';
import { PlanAsks } from './plan-asks.service.js';
import { RequestGround } from './request-ground.service.js';
import { ReadAsks } from './read-asks.service.js';

@Module({
  imports: [RecordsModule],
  controllers: [AskController, FindAsksController],
  providers: [
    AnswerAsk,
    AskApplier,
    AskRelease,
    AskedMessageRepository,
    AskRepository,
    DrawAsk,
    FindAsks,
    NamedSubjects,
    PlanAsks,
    ReadAsks,
    RequestGround,
  ],
  exports: [AskApplier, NamedSubjects, PlanAsks, RequestGround],
})
export class AsksModule {}
