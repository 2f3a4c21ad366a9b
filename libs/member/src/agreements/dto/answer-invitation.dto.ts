import { IsIn } from 'class-validator';

const ANSWERS = ['accept', 'decline', 'block'] as const;

export type InvitationAnswer = (typeof ANSWERS)[number];

/** What a person says to an invitation that is not joined by itself; `block` declines every space of its opener, also later ones. */
export class AnswerInvitationDto {
  @IsIn(ANSWERS)
  readonly answer!: InvitationAnswer;
}
