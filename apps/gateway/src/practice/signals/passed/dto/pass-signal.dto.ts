import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { SendingDto } from '#libs/member';
import { MEMBER_ID } from '#libs/vocabulary';
import { type AgeName, AGES, REPORTERS, type ReporterName, type ThingName, THINGS } from '../passed-signal.js';

const HANDLINGS = ['H0', 'H1', 'H2'] as const;
const MOST = 20;

export class ObservedDto {
  @IsInt()
  @Min(1)
  @Max(1000)
  count!: number;

  @IsIn(Object.keys(AGES))
  age!: AgeName;
}

export class ThingDto {
  @IsIn(Object.keys(THINGS))
  kind!: ThingName;

  @IsString()
  @Length(1, 64)
  said!: string;
}

/** What of a signal another country is told. */
export class PassSignalDto extends SendingDto {
  /** The signal of this country; absent where one of another country is passed on. */
  @IsOptional()
  @IsUUID()
  signalId?: string;

  /** `<sender>.<id>` of one that another country passed. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  onwardOf?: string;

  @Matches(MEMBER_ID)
  recipient!: string;

  @IsIn(Object.keys(REPORTERS))
  reporter!: ReporterName;

  @IsString()
  @Length(1, 2000)
  @Matches(/\S/)
  seen!: string;

  /** EDTF. */
  @IsOptional()
  @IsString()
  @MaxLength(32)
  when?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  places?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => ObservedDto)
  persons?: ObservedDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => ThingDto)
  things?: ThingDto[];

  /** Codes of the list of exploitation. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @MaxLength(40, { each: true })
  @Matches(/^[A-Za-z]+(-[A-Za-z]+)*$/, { each: true })
  forms?: string[];

  /** That of the case where it is absent. */
  @IsOptional()
  @IsIn(HANDLINGS)
  handling?: (typeof HANDLINGS)[number];

  /** Whether the other country may pass it on. */
  @IsBoolean()
  onward!: boolean;
}
