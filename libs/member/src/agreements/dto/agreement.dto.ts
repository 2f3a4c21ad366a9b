import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsISO8601,
  IsObject,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsOptional } from '#libs/http';
import { MEMBER_ID } from '#libs/vocabulary';
import { SWITCHES } from '../switches.table.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

export class AgreementMemberDto {
  @Matches(MEMBER_ID)
  member!: string;

  @IsString()
  @Length(1, 300)
  authority!: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  leader?: string;
}

/** One rule of the agreement with the clause that holds it. */
export class SwitchDto {
  @IsIn(Object.keys(SWITCHES))
  name!: keyof typeof SWITCHES;

  @IsArray()
  @ArrayMaxSize(40)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  values!: string[];

  @IsString()
  @Length(1, 40)
  clause!: string;
}

export class AgreementDto {
  @IsString()
  @Length(1, 300)
  title!: string;

  @IsString()
  @Length(1, 2000)
  purpose!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 300, { each: true })
  offences!: string[];

  @Matches(DATE)
  @IsISO8601({ strict: true })
  starts!: string;

  @Matches(DATE)
  @IsISO8601({ strict: true })
  ends!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(64)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => AgreementMemberDto)
  members!: AgreementMemberDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => SwitchDto)
  switches?: SwitchDto[];

  /** SHA-256 of the registered text. */
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  textSha256?: string;
}
