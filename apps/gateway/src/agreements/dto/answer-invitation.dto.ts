import { IsIn } from 'class-validator';

const ANSWERS = ['accept', 'decline'] as const;

/** What a person says to an invitation that is not joined by itself. */
export class AnswerInvitationDto {
  @IsIn(ANSWERS)
  readonly answer!: (typeof ANSWERS)[number];
}
