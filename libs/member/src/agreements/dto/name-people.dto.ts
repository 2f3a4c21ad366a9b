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
  ValidateNested,
} from 'class-validator';
import { type Role, ROLES } from '#libs/people';

/** A person of this member whom the others may call. */
export class NamedPersonDto {
  /** For the next list to mean the same person; not the subject at the issuer, which stays at home. */
  @IsString()
  @Length(1, 100)
  readonly id!: string;

  @IsString()
  @Length(1, 200)
  readonly name!: string;

  @IsIn(ROLES)
  readonly role!: Role;

  @IsString()
  @Length(1, 200)
  readonly desk!: string;

  /** E.164, so that it can be dialled from every country. */
  @Matches(/^\+[1-9]\d{6,14}$/)
  readonly phone!: string;

  /** ISO 639, best first. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(/^[a-z]{2,3}$/, { each: true })
  readonly languages!: string[];
}

/** The whole list of this member: it replaces the one before. */
export class NamePeopleDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: NamedPersonDto) => id)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => NamedPersonDto)
  readonly people!: NamedPersonDto[];
}
