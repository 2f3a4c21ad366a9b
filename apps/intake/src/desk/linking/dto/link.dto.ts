import { IsBoolean, IsUUID } from 'class-validator';
import type { LinkDecided } from '../decide-link.service.js';

/** Whether another signal belongs to one. */
export class LinkDto implements LinkDecided {
  @IsUUID()
  readonly otherId!: string;

  @IsBoolean()
  readonly accepted!: boolean;
}
