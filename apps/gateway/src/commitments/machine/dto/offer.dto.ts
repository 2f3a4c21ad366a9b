import { Type } from 'class-transformer';
import { IsIn, IsObject, IsString, IsUUID, Length, Matches, ValidateNested } from 'class-validator';
import { IsOptional } from '#libs/http';
import { HoldingDto } from '#libs/member';
import { MEMBER_ID, MOMENT } from '#libs/vocabulary';
import { type Term, TERMS } from '../commitment-clock.js';
import { type KindName, KINDS_OF_REQUESTS } from '../kinds/kinds.table.js';
import { URGENT_GROUNDS } from '../urgent-grounds.js';
import { NamedValueDto } from './named-value.dto.js';

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

  /** Of `release`, and read there alone: the value of the record that is meant; absent where all of it is. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => NamedValueDto)
  value?: NamedValueDto;

  /** Of `release`, and read there alone: of a message on the log that is sealed here, in digits; not read where a record is named. */
  @IsOptional()
  @IsString()
  @Matches(/^(0|[1-9]\d{0,17})$/)
  position?: string;
}
