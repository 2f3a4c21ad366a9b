import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsISO8601,
  IsString,
  IsUUID,
  Length,
  Matches,
} from 'class-validator';
import { HANDLING_NAMES, type HandlingName } from '#libs/approval';
import { MEMBER_ID } from '#libs/vocabulary';

/** What is allowed once for many messages. */
export class StandingApprovalDto {
  @IsUUID()
  spaceId!: string;

  /** What may leave by it: names of record types, `question`, kinds of requests as `task`, `comment`, `draft`, `people`. The answer to another word lists all. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Length(1, 40, { each: true })
  types!: string[];

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(63)
  @ArrayUnique()
  @Matches(MEMBER_ID, { each: true })
  recipients!: string[];

  @IsIn(HANDLING_NAMES)
  highestHandling!: HandlingName;

  /** First day, in UTC. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  starts!: string;

  /** Last day, in UTC. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  ends!: string;

  @IsString()
  @Length(1, 500)
  reason!: string;
}
