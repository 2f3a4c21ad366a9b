import { IsIn, IsInt, IsISO8601, Matches, Max, Min } from 'class-validator';
import { AsNumber, IsOptional } from '#libs/http';

export const MESSAGE_STATES = ['accepted', 'refused', 'parked', 'unreceipted'] as const;

/** As rows name them. */
const MESSAGE_KINDS = ['message', 'sender-key', 'trust-list', 'charter', 'epoch'] as const;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MEMBER = /^[a-z0-9-]{1,40}$/;
/** With a zone: a moment, and no day or week. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;
const POSITION = /^(0|[1-9]\d{0,17})$/;

/** What a message is looked for by. */
export class SearchMessagesQuery {
  /** That of `network` comes from a hash, so it has no UUID version. */
  @Matches(ID)
  readonly spaceId!: string;

  @IsOptional()
  @Matches(MEMBER)
  readonly sender?: string;

  @IsOptional()
  @Matches(MEMBER)
  readonly receiver?: string;

  /** `unreceipted`: a recipient has not cosigned it. */
  @IsOptional()
  @IsIn(MESSAGE_STATES)
  readonly state?: (typeof MESSAGE_STATES)[number];

  @IsOptional()
  @Matches(ID)
  readonly messageId?: string;

  @IsOptional()
  @IsIn(MESSAGE_KINDS)
  readonly kind?: string;

  /** Log time, not before this. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(MOMENT)
  readonly from?: string;

  /** Log time, before this. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(MOMENT)
  readonly until?: string;

  /** Position; what is shown comes before it. */
  @IsOptional()
  @Matches(POSITION)
  readonly before?: string;

  @AsNumber()
  @IsInt()
  @Min(1)
  @Max(200)
  readonly limit: number = 50;
}
