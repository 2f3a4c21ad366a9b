import { IsString, Length, Matches } from 'class-validator';
import { SendingDto } from '#libs/member';

/** A question to the owner of a sealed record. */
export class AskDto extends SendingDto {
  /** Of the record on the log, in digits. */
  @IsString()
  @Matches(/^(0|[1-9]\d{0,17})$/)
  position!: string;

  @IsString()
  @Length(1, 500)
  reason!: string;
}
