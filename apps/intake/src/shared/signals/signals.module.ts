import { Module } from '@nestjs/common';
import { SignalIntake } from './signal-intake.repository.js';

/** Where signals are kept. */
@Module({ providers: [SignalIntake], exports: [SignalIntake] })
export class SignalsModule {}
