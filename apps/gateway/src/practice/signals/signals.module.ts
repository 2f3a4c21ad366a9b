import { Module } from '@nestjs/common';
import { RecordsModule } from '../../case/records/records.module.js';
import { AnswerSignal } from './answers/answer-signal.service.js';
import { SignalAnswerRepository } from './answers/signal-answer.repository.js';
import { HandedSignalController } from './handed-signal.controller.js';
import { HandedSignalRepository } from './handed-signal.repository.js';
import { ReadHandedSignals } from './read-handed-signals.service.js';
import { AnswerPassed } from './passed/answer-passed.service.js';
import { ForeignDeskRepository } from './passed/foreign-desk.repository.js';
import { OwnDesk } from './passed/own-desk.service.js';
import { PassSignal } from './passed/pass-signal.service.js';
import { PassedSignalApplier } from './passed/passed-signal.applier.js';
import { PassedSignalController } from './passed/passed-signal.controller.js';
import { PassedSignalRepository } from './passed/passed-signal.repository.js';
import { SignalOrigins } from './passed/signal-origins.service.js';
import { ReadPassedSignals } from './passed/read-passed-signals.service.js';
import { SignalDrafts } from './take-up/signal-drafts.service.js';
import { TakeUpController } from './take-up/take-up.controller.js';
import { TakeUpRepository } from './take-up/take-up.repository.js';
import { TakeUpSignal } from './take-up/take-up-signal.service.js';

/** Signals that the intake of this country handed over or another country passed, and what becomes of them. */
@Module({
  imports: [RecordsModule],
  controllers: [HandedSignalController, PassedSignalController, TakeUpController],
  providers: [
    HandedSignalRepository,
    TakeUpRepository,
    SignalAnswerRepository,
    ReadHandedSignals,
    TakeUpSignal,
    SignalDrafts,
    AnswerSignal,
    AnswerPassed,
    ForeignDeskRepository,
    OwnDesk,
    PassSignal,
    PassedSignalApplier,
    PassedSignalRepository,
    ReadPassedSignals,
    SignalOrigins,
  ],
  exports: [ForeignDeskRepository, HandedSignalRepository, PassedSignalApplier, SignalAnswerRepository],
})
export class HandedSignalsModule {}
