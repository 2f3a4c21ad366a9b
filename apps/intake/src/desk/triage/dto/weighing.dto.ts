import { IsIn, IsString, Length, Matches, MaxLength } from 'class-validator';
import { IsOptional } from '#libs/http';
import type { Weighed } from '../weigh-signal.service.js';

/** How somebody weighs a signal. */
export class WeighingDto implements Weighed {
  @IsIn(['ROUTE', 'CONTEXT_ONLY', 'DISMISS'])
  readonly outcome!: 'ROUTE' | 'CONTEXT_ONLY' | 'DISMISS';

  @IsString()
  @Matches(/^[a-z-]{2,40}$/)
  readonly reason!: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Length(1)
  readonly words?: string;
}
