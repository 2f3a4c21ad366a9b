import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsObject,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { CardRead, Enriched } from '../enrich-signal.service.js';

class CardReadDto implements CardRead {
  @IsString()
  @Matches(/^[a-z][a-z0-9-]{1,60}$/)
  readonly id!: string;

  @IsInt()
  @Min(1)
  @Max(100_000)
  readonly version!: number;
}

/** What somebody adds to a signal, with the cards that were read for it. */
export class EnrichmentDto implements Enriched {
  @IsString()
  @Length(1, 2000)
  readonly words!: string;

  @IsArray()
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => CardReadDto)
  readonly cards!: readonly CardReadDto[];
}
