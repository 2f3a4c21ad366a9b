import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  registerDecorator,
  ValidateIf,
  ValidateNested,
  type ValidationArguments,
} from 'class-validator';
import { IsOptional } from '#libs/http';
import { SendingDto } from '#libs/member';
import { EXPLOITATION, type ExploitationCode, MEMBER_ID } from '#libs/vocabulary';
import { type AgeName, AGES, REPORTERS, type ReporterName, type ThingName, THINGS } from '../passed-signal.js';

const HANDLINGS = ['H0', 'H1', 'H2'] as const;
const MOST = 20;
const SOURCES = ['signalId', 'onwardOf'] as const;

/** One of them is given: of two nobody could say which one was passed. */
function IsOnlySource(): PropertyDecorator {
  return (target, propertyName) => {
    ValidateIf((asked: PassSignalDto) => givenIn(asked).join() !== 'onwardOf')(target, propertyName);
    registerDecorator({
      name: 'exactlyOneOf',
      target: target.constructor,
      propertyName: String(propertyName),
      constraints: [SOURCES],
      validator: {
        validate: (_, asked?: ValidationArguments) => givenIn(asked?.object ?? {}).length === 1,
        defaultMessage: () => `expected exactly one of ${SOURCES.join(' and ')}`,
      },
    });
  };
}

function givenIn(asked: Partial<Record<(typeof SOURCES)[number], unknown>>): readonly string[] {
  return SOURCES.filter((name) => asked[name] !== undefined);
}

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
  @IsOnlySource()
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
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ObservedDto)
  persons?: ObservedDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ThingDto)
  things?: ThingDto[];

  /** Codes of the list of exploitation. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @ArrayUnique()
  @IsIn(Object.keys(EXPLOITATION), { each: true })
  forms?: ExploitationCode[];

  /** That of the case where it is absent. */
  @IsOptional()
  @IsIn(HANDLINGS)
  handling?: (typeof HANDLINGS)[number];

  /** Whether the other country may pass it on. */
  @IsBoolean()
  onward!: boolean;
}
