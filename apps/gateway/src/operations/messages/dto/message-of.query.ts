import { Matches } from 'class-validator';
import { IsOptional } from '#libs/http';
import { MEMBER_ID } from '#libs/vocabulary';

/** Whose message an id names: ids are unique for one sender alone. */
export class MessageOfQuery {
  /** The own member where it is not said. */
  @IsOptional()
  @Matches(MEMBER_ID)
  readonly sender?: string;
}
