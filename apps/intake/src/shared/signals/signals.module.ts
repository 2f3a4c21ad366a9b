import { Module } from '@nestjs/common';
import { EndedSignalRepository } from './ended-signal.repository.js';
import { SignalIntake } from './signal-intake.repository.js';
import { SignalRepository } from './signal.repository.js';

/** Where signals are kept. */
@Module({
  providers: [EndedSignalRepository, SignalIntake, SignalRepository],
  exports: [EndedSignalRepository, SignalIntake, SignalRepository],
})
export class SignalsModule {}
