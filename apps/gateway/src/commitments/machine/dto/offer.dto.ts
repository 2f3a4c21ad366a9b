import { IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { HoldingDto } from '#libs/member';
import { MEMBER_ID, MOMENT } from '#libs/vocabulary';
import { type Term, TERMS } from '../commitment-clock.js';
import { type KindName, KINDS_OF_REQUESTS } from '../commitment-codes.table.js';
import { URGENT_GROUNDS } from '../kinds/information.kind.js';

/** What another country is asked for, and by when. */
export class OfferDto extends HoldingDto {
  @IsIn(KINDS_OF_REQUESTS)
  kind!: KindName;

  @Matches(MEMBER_ID)
  debtor!: string;

  @IsIn(TERMS)
  term!: Term;

  /** Of `until`, and read there alone. */
  @IsOptional()
  @IsString()
  @Matches(MOMENT)
  until?: string;

  /** Of `h8` and `d3`, and read there alone: why it cannot wait. */
  @IsOptional()
  @IsIn(URGENT_GROUNDS)
  ground?: (typeof URGENT_GROUNDS)[number];

  @IsString()
  @Length(1, 4000)
  text!: string;

  /** That both countries hold something of; absent where it is about none. */
  @IsOptional()
  @IsUUID()
  recordId?: string;
}
