import { IsIn } from 'class-validator';
import { IsOptional } from '#libs/http';
import type { AnswerGiven } from '../answer-signal.service.js';
import { SIGNAL_OUTCOMES, SIGNAL_REASONS, type SignalOutcome, type SignalReason } from '../signal-answer.js';

/** What somebody says became of a signal. */
export class SignalAnswerDto implements AnswerGiven {
  @IsIn(SIGNAL_OUTCOMES)
  readonly outcome!: SignalOutcome;

  @IsOptional()
  @IsIn(SIGNAL_REASONS)
  readonly reason?: SignalReason;
}
