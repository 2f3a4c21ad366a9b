import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '#libs/http';
import { RECORD_TYPES, type RecordTypeName } from '../../record-types.table.js';

export class ListRecordsQuery extends PageQuery {
  @IsOptional()
  @IsIn(Object.keys(RECORD_TYPES))
  readonly type?: RecordTypeName;
}
