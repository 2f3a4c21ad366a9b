import { IsIn, IsString, MaxLength } from 'class-validator';
import { IsOptional } from '#libs/http';
import { HOLD_SECONDS, type HoldSeconds } from './hold-seconds.js';

/** A seal over the digests of as many changes as are asked about at once. */
export const LONGEST_TOKEN = 20_000;

/** What every request that sends something may say of its sending. */
export class SendingDto {
  /** Of the audience that the person was shown: it is sent only while it does just that. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TOKEN)
  token?: string;
}

/** What a request may say that is sent by one key or one click. */
export class HoldingDto extends SendingDto {
  /** For so many seconds it stays here, and its author may take it back. */
  @IsOptional()
  @IsIn(HOLD_SECONDS)
  hold?: HoldSeconds;
}
