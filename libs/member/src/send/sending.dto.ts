import { IsOptional, IsString, MaxLength } from 'class-validator';

/** A seal over the digests of as many changes as are asked about at once. */
const LONGEST_TOKEN = 20_000;

/** What every request that sends something may say of its sending. */
export class SendingDto {
  /** Of the audience that the person was shown: it is sent only while it does just that. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TOKEN)
  token?: string;
}
