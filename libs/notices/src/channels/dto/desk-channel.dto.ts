import { IsId, IsOptional } from '#libs/http';
import { LANGUAGES, type Language } from '#libs/vocabulary';
import { IsIn, IsString, Length, MaxLength } from 'class-validator';
import { CHANNEL_KINDS, type ChannelKind } from '../../sending/channel.js';

/** Where a desk is told that something waits; it replaces what was kept under the id. */
export class DeskChannelDto {
  /** Absent: whatever desk is on duty. */
  @IsOptional()
  @IsId()
  readonly desk?: string;

  @IsIn(CHANNEL_KINDS)
  readonly kind!: ChannelKind;

  /** Of one mailbox, or where the webhook is called. */
  @IsString()
  @MaxLength(500)
  readonly address!: string;

  @IsIn(LANGUAGES)
  readonly language!: Language;

  /** What a webhook is signed with (HMAC-SHA256), which needs one; it is never shown again. */
  @IsOptional()
  @Length(32, 200)
  readonly secret?: string;
}
