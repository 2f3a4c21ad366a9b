import { IsString, IsUUID, Length } from 'class-validator';

/** The second person names the proposal that was shown: what it covers cannot grow in between. */
export class ConfirmDto {
  @IsUUID()
  readonly proposalId!: string;

  @IsString()
  @Length(1, 500)
  readonly reason!: string;
}
