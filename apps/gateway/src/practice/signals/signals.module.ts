import { Module } from '@nestjs/common';
import { HandedSignalController } from './handed-signal.controller.js';
import { HandedSignalRepository } from './handed-signal.repository.js';
import { ReadHandedSignals } from './read-handed-signals.service.js';

/** Signals that the intake of this country handed over. */
@Module({
  controllers: [HandedSignalController],
  providers: [HandedSignalRepository, ReadHandedSignals],
  exports: [HandedSignalRepository],
})
export class HandedSignalsModule {}
