import { type DynamicModule, Module } from '@nestjs/common';
import { BringAnswersWorker } from './answers/bring-answers.worker.js';
import { FetchSignalsWorker } from './fetch-signals.worker.js';
import { IntakeClient } from './intake-client.js';
import { IntakeOptions } from './intake.options.js';
import { ForeignDeskWorker } from './passed/foreign-desk.worker.js';
import { HandedSignalsModule } from './signals.module.js';

/** Fetches signals from the intake of this country, and brings answers to it. */
@Module({})
export class FetchSignalsModule {
  static forRoot(intake: IntakeOptions): DynamicModule {
    return {
      module: FetchSignalsModule,
      // What weighs signals of other countries asks whether there is an intake.
      global: true,
      imports: [HandedSignalsModule],
      providers: [
        { provide: IntakeOptions, useValue: intake },
        FetchSignalsWorker,
        BringAnswersWorker,
        ForeignDeskWorker,
        IntakeClient,
      ],
      exports: [IntakeOptions],
    };
  }
}
