import { Transform } from 'class-transformer';
import { IsBoolean, IsIn } from 'class-validator';
import { IsOptional, PageQuery } from '#libs/http';
import { QUEUE_STATES } from '../queue-states.table.js';
import type { QueueState } from '../reconcile-views.js';

/** Weak pairs come on request. */
export class ListPairsQuery extends PageQuery {
  @IsOptional()
  @Transform(({ value }: { readonly value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  readonly weak?: boolean;

  /** Open ones where it is not said. */
  @IsOptional()
  @IsIn(QUEUE_STATES)
  readonly state?: QueueState;
}
