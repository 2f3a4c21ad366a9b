import { IsIn, IsString, Length } from 'class-validator';
import { HoldingDto } from '#libs/member';
import { DECLINE_CODES, type DeclineCode } from '../proposal-view.js';

/** Why the owner of a record does not change it as was suggested. */
export class DeclineProposalDto extends HoldingDto {
  @IsIn(DECLINE_CODES)
  code!: DeclineCode;

  @IsString()
  @Length(10, 1000)
  text!: string;
}
