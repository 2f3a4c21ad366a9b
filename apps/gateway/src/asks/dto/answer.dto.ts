import { IsIn, IsString, Length } from 'class-validator';
import { ASK_ANSWERS, type AskAnswer } from '../ask-view.js';

/** What the owner says. */
export class AnswerDto {
  @IsIn(ASK_ANSWERS)
  answer!: AskAnswer;

  @IsString()
  @Length(1, 500)
  reason!: string;
}
