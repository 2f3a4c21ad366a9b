import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { PageQuery } from '#libs/http';
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

/** Filters and order of a list of records. What is content of a case, words that are looked for, stands in no address. */
export class ListRecordsQuery extends PageQuery {
  @IsOptional()
  @IsIn(Object.keys(RECORD_TYPES))
  readonly type?: RecordTypeName;

  @IsOptional()
  @Matches(MEMBER_ID)
  readonly owner?: string;

  /** Highest handling code of the record. */
  @IsOptional()
  @IsIn(['H0', 'H1', 'H2', 'H3'])
  readonly handling?: 'H0' | 'H1' | 'H2' | 'H3';

  /** Of some live statement. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly purpose?: string;

  @IsOptional()
  @Transform(asBoolean)
  @IsBoolean()
  readonly conflicted?: boolean;

  @IsOptional()
  @Transform(asBoolean)
  @IsBoolean()
  readonly pending?: boolean;

  @IsIn(RECORD_SORTS)
  readonly sort: RecordSort = '-changed';
}
