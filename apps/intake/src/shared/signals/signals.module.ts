import { Module } from '@nestjs/common';
import { SignalIntake } from './signal-intake.repository.js';
import { SignalRepository } from './signal.repository.js';

/** Where signals are kept. */
@Module({ providers: [SignalIntake, SignalRepository], exports: [SignalIntake, SignalRepository] })
export class SignalsModule {}
