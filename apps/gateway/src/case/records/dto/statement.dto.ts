import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsOptional } from '#libs/http';
import { MEMBER_ID } from '#libs/vocabulary';

export class EvaluationDto {
  @IsIn(['A', 'B', 'C', 'X'])
  source!: string;

  @IsInt()
  @Min(1)
  @Max(4)
  information!: number;
}

export class HandlingDto {
  @IsIn(['H0', 'H1', 'H2', 'H3'])
  code!: 'H0' | 'H1' | 'H2' | 'H3';

  @IsOptional()
  @IsString()
  @MaxLength(500)
  text?: string;
}

export class OriginDto {
  @IsString()
  @Length(1, 40)
  kind!: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  detail?: string;
}

/** One claim as a person enters it: value and, where it differs from the defaults of the request, labels. */
export class StatementDto {
  @IsString()
  @Length(1, 60)
  property!: string;

  @IsString()
  @Length(1, 4000)
  value!: string;

  @IsOptional()
  @IsString()
  @MaxLength(4000)
  original?: string;

  @IsOptional()
  @IsString()
  @MaxLength(35)
  language?: string;

  /** EDTF level 1. */
  @IsOptional()
  @IsString()
  @MaxLength(30)
  validFrom?: string;

  @IsOptional()
  @IsString()
  @MaxLength(30)
  validTo?: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => OriginDto)
  origin?: OriginDto;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => EvaluationDto)
  evaluation?: EvaluationDto;

  @IsOptional()
  @IsIn(['fact', 'assessment'])
  nature?: 'fact' | 'assessment';

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => HandlingDto)
  handling?: HandlingDto;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(63)
  @ArrayUnique()
  @Matches(MEMBER_ID, { each: true })
  release?: string[];

  @IsOptional()
  @IsString()
  @Length(1, 200)
  purpose?: string;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  legalBasis?: string;

  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  reviewDate?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(8)
  @ArrayUnique()
  @IsIn(['victim-identity', 'minor', 'special-category'], { each: true })
  sensitivities?: ('victim-identity' | 'minor' | 'special-category')[];
}
