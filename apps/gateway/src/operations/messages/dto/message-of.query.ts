import { IsOptional, Matches } from 'class-validator';

/** Whose message an id names: ids are unique for one sender alone. */
export class MessageOfQuery {
  /** The own member where it is not said. */
  @IsOptional()
  @Matches(/^[a-z]{2}(-[a-z0-9]{1,13})?$/)
  readonly sender?: string;
}
