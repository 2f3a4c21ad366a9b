import { Controller, Get } from '@nestjs/common';
import { AccessKeeper } from './access-keeper.service.js';
import { QuotaKeeper } from './quota-keeper.service.js';
import { type AccessView, accessView } from './access.view.js';

/** Shows people of the host the access rules. */
@Controller('acl')
export class AccessController {
  constructor(
    private readonly access: AccessKeeper,
    private readonly quotas: QuotaKeeper,
  ) {}

  @Get()
  show(): AccessView {
    return accessView(this.access, this.quotas);
  }
}
