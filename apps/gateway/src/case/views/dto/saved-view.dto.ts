import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsOptional } from '#libs/http';

export const VIEW_KINDS = ['chart', 'timeline', 'map'] as const;

const MOST_CARDS = 500;
const NEAREST = -1_000_000;
const FARTHEST = 1_000_000;

/** Where a card lies. */
export class PlacedCardDto {
  @IsString()
  @Length(1, 200)
  readonly id!: string;

  @IsInt()
  @Min(NEAREST)
  @Max(FARTHEST)
  readonly x!: number;

  @IsInt()
  @Min(NEAREST)
  @Max(FARTHEST)
  readonly y!: number;
}

/** What a picture shows: its filters as the address has them, and of a chart its cards. */
export class ViewQueryDto {
  /** What stands behind the question mark of its address. */
  @IsString()
  @Length(0, 600)
  @Matches(/^[\w.,%=&-]*$/)
  readonly search!: string;

  @IsArray()
  @ArrayMaxSize(MOST_CARDS)
  @ValidateNested({ each: true })
  @IsObject({ each: true })
  @Type(() => PlacedCardDto)
  readonly cards!: readonly PlacedCardDto[];

  @IsArray()
  @ArrayMaxSize(MOST_CARDS)
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  readonly hidden!: readonly string[];
}

/** A picture that somebody keeps. */
export class SavedViewDto {
  @IsIn(VIEW_KINDS)
  readonly kind!: (typeof VIEW_KINDS)[number];

  @IsString()
  @Length(1, 100)
  readonly title!: string;

  /** All at the own desk see it too. */
  @IsOptional()
  @IsBoolean()
  readonly ofDesk?: boolean;

  @IsObject()
  @ValidateNested()
  @Type(() => ViewQueryDto)
  readonly query!: ViewQueryDto;
}
