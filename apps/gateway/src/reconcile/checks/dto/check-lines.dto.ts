import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsOptional } from '#libs/http';
import { MEMBER_ID } from '#libs/vocabulary';
import { SUBJECT_CATEGORIES, type SubjectCategory } from '../subject-categories.table.js';

/** As many as a check has pages for. */
export const MOST_LINES = 50_000;

/** Why numbers are asked about: without it nobody is. */
export class JustificationDto {
  @IsString()
  @Length(1, 200)
  aim!: string;

  @IsIn(SUBJECT_CATEGORIES)
  category!: SubjectCategory;

  @IsString()
  @Length(1, 200)
  offence!: string;

  @IsString()
  @Length(1, 500)
  reason!: string;
}

/** A list to look up: at home, and at members where some are named. */
export class CheckLinesDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_LINES)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  lines!: string[];

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => JustificationDto)
  justification?: JustificationDto;

  @IsArray()
  @ArrayMaxSize(64)
  @ArrayUnique()
  @Matches(MEMBER_ID, { each: true })
  members!: string[];
}
