import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsISO8601, IsIn, IsString, Length, Matches } from 'class-validator';
import { IsOptional, PageQuery } from '#libs/http';
import { MEMBER_ID } from '#libs/vocabulary';
import { RECORD_TYPES, type RecordTypeName } from '../../../vocabulary/record-types.table.js';

/** What a list is ordered by; a leading `-` turns it round. */
export const RECORD_SORTS = ['-changed', 'changed', 'name', '-name', 'type', '-type', 'owner', '-owner'] as const;

export type RecordSort = (typeof RECORD_SORTS)[number];

/** `true` and `false` as a query writes them; anything else is left for the validator. */
function asBoolean({ value }: { readonly value: unknown }): unknown {
  if (value === 'true') return true;
  return value === 'false' ? false : value;
}

/** One value of a query is a list of one. */
function asList({ value }: { readonly value: unknown }): unknown {
  return value === undefined || value === null || Array.isArray(value) ? value : [value];
}

const SEVERAL = 30;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const HANDLINGS = ['H0', 'H1', 'H2', 'H3'] as const;

/** Marks by which a list is narrowed, as the API names them. */
export const SENSITIVITIES = ['victim-identity', 'minor', 'special-category'] as const;

/**
 * Filters and order of a list of records; of several values of one filter any fits. What is content of a case, words that are looked for,
 * stands in no address.
 */
export class ListRecordsQuery extends PageQuery {
  @IsOptional()
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(SEVERAL)
  @IsIn(Object.keys(RECORD_TYPES), { each: true })
  readonly type?: readonly RecordTypeName[];

  @IsOptional()
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(SEVERAL)
  @Matches(MEMBER_ID, { each: true })
  readonly owner?: readonly string[];

  /** Highest handling code of the record. */
  @IsOptional()
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(SEVERAL)
  @IsIn(HANDLINGS, { each: true })
  readonly handling?: readonly ('H0' | 'H1' | 'H2' | 'H3')[];

  /** Of some live statement. */
  @IsOptional()
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(SEVERAL)
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  readonly purpose?: readonly string[];

  /** Marks of some live statement. */
  @IsOptional()
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(SEVERAL)
  @IsIn(SENSITIVITIES, { each: true })
  readonly sensitivity?: readonly ('victim-identity' | 'minor' | 'special-category')[];

  /** Day of UTC on which it was changed last, or later. */
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  readonly changedFrom?: string;

  /** Day of UTC on which it was changed last, or earlier. */
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  readonly changedTo?: string;

  /** What the person follows: records that they made, changed or chose. */
  @IsOptional()
  @Transform(asBoolean)
  @IsBoolean()
  readonly mine?: boolean;

  @IsOptional()
  @Transform(asBoolean)
  @IsBoolean()
  readonly conflicted?: boolean;

  @IsOptional()
  @Transform(asBoolean)
  @IsBoolean()
  readonly pending?: boolean;

  /** Whether each row says who has it, which costs some half of the row again. */
  @IsOptional()
  @Transform(asBoolean)
  @IsBoolean()
  readonly holders?: boolean;

  /** Where it is left out, words put the best first, and a list without words the newest. */
  @IsOptional()
  @IsIn(RECORD_SORTS)
  readonly sort?: RecordSort;
}
