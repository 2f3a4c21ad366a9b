import { IsIn } from 'class-validator';
import { IsOptional, PageQuery } from '#libs/http';
import type { Lane } from '../../../shared/signals/new-signal.js';

/** A page of the queue, of one lane alone where it is named. */
export class QueueQuery extends PageQuery {
  @IsOptional()
  @IsIn(['normal', 'flood'])
  readonly lane?: Lane;
}
