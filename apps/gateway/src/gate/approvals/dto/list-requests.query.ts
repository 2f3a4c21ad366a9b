import { IsIn, IsUUID } from 'class-validator';
import { IsOptional, PageQuery } from '#libs/http';
import type { RequestState } from '../approval-request.repository.js';

/** Parts of the list: what waits for this person's decision, by urgency; what this person asked and waits; what waits no more. */
export const REQUEST_PARTS = ['queue', 'own', 'settled'] as const;
export type RequestsPart = (typeof REQUEST_PARTS)[number];

export class ListRequestsQuery extends PageQuery {
  @IsOptional()
  @IsUUID()
  readonly spaceId?: string;

  @IsOptional()
  @IsIn(['waiting', 'approved', 'refused', 'withdrawn', 'recalled'])
  readonly state?: RequestState;

  @IsOptional()
  @IsIn(REQUEST_PARTS)
  readonly part?: RequestsPart;
}
