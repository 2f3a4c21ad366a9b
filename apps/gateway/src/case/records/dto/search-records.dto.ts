import { IsString, Length } from 'class-validator';
import { IsOptional } from '#libs/http';
import { ListRecordsQuery } from './list-records.query.js';

/** What records are looked for by: filters and order as of a list, and words. */
export class SearchRecordsDto extends ListRecordsQuery {
  /** Words as they are typed: each is the beginning of a word of the record, in any script. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly q?: string;
}
