import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { DESK_DUTY_NAMES, type DeskDutyName } from '../desk-duty-name.js';

/** No control signs, none that turn the direction of writing or break a line: fewer signs than the message takes. */
const PLAIN = /^[^\p{C}\p{Zl}\p{Zp}]*$/u;

/** Minutes behind midnight, by the clock of the desk; an end that is no later than the beginning is of the next day. */
export class DutyHoursDto {
  /** 1 is Monday. */
  @IsInt()
  @Min(1)
  @Max(7)
  readonly day!: number;

  @IsInt()
  @Min(0)
  @Max(1439)
  readonly from!: number;

  @IsInt()
  @Min(0)
  @Max(1440)
  readonly to!: number;
}

/** A desk of this member whom the others may call. */
export class DeskDto {
  /** Stays from one post to the next. */
  @IsUUID()
  readonly deskId!: string;

  @Length(1, 100)
  @Matches(PLAIN)
  readonly name!: string;

  /** E.164, so that it can be dialled from every country. */
  @Matches(/^\+[0-9]{4,15}$/)
  readonly phone!: string;

  /** ISO 639, best first. */
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(/^[a-z]{2,3}$/, { each: true })
  readonly languages!: string[];

  /** Of the IANA list. */
  @MaxLength(64)
  @Matches(/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/)
  readonly zone!: string;

  @IsArray()
  @ArrayMaxSize(28)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => DutyHoursDto)
  readonly hours!: DutyHoursDto[];

  /** Desks of the same list. */
  @IsArray()
  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  readonly deputies!: string[];

  @IsArray()
  @ArrayMaxSize(7)
  @ArrayUnique()
  @IsIn(DESK_DUTY_NAMES, { each: true })
  readonly duties!: DeskDutyName[];
}

/** All desks of this member: they replace those before. */
export class PostDesksDto {
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique(({ deskId }: DeskDto) => deskId)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => DeskDto)
  readonly desks!: DeskDto[];
}
