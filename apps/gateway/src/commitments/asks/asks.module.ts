import { Module } from '@nestjs/common';
import { SpacesModule } from '#libs/member';
import { ApprovalsModule } from '../../gate/approvals/approvals.module.js';
import { RecordsModule } from '../../case/records/records.module.js';
import { AnswerAsk } from './answer-ask.service.js';
import { AskApplier } from './ask.applier.js';
import { AskController } from './ask.controller.js';
import { AskRelease } from './ask-release.service.js';
import { AskRepository } from './ask.repository.js';
import { AskSending } from './ask-sending.service.js';
import { ReadAsks } from './read-asks.service.js';

@Module({
  imports: [ApprovalsModule, RecordsModule, SpacesModule],
  controllers: [AskController],
  providers: [AnswerAsk, AskApplier, AskRelease, AskRepository, AskSending, ReadAsks],
  exports: [AskApplier],
})
export class AsksModule {}
