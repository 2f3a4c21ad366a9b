import { IsUUID } from 'class-validator';

/** The draft to sign: its message id, in this space or in the mailbox where it was drafted. */
export class SignCharterDto {
  @IsUUID()
  draftMessageId!: string;
}
