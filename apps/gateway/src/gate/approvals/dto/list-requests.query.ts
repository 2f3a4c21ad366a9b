import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '#libs/http';
import type { RequestState } from '../approval-request.repository.js';

export class ListRequestsQuery extends PageQuery {
  @IsOptional()
  @IsUUID()
  readonly spaceId?: string;

  @IsOptional()
  @IsIn(['waiting', 'approved', 'refused', 'withdrawn'])
  readonly state?: RequestState;
}
