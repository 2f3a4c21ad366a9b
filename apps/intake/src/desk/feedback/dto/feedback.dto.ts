import { IsIn, IsString, Matches } from 'class-validator';
import { IsOptional } from '#libs/http';
import { type FeedbackOutcome, OUTCOMES } from '../../../shared/mailboxes/box-message.js';
import type { FeedbackGiven } from '../give-feedback.service.js';

/** What somebody says became of a signal. */
export class FeedbackDto implements FeedbackGiven {
  @IsIn(OUTCOMES)
  readonly outcome!: FeedbackOutcome;

  @IsOptional()
  @IsString()
  @Matches(/^[a-z-]{2,40}$/)
  readonly reason?: string;
}
