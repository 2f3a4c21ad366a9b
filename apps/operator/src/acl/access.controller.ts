import { Controller, Get } from '@nestjs/common';
import { AclKeeper } from './acl-keeper.service.js';
import { QuotaKeeper } from './quota-keeper.service.js';
import { type AccessView, accessView } from './access.view.js';

/** Shows people of the host the access rules. */
@Controller('acl')
export class AccessController {
  constructor(
    private readonly access: AclKeeper,
    private readonly quotas: QuotaKeeper,
  ) {}

  @Get()
  show(): AccessView {
    return accessView(this.access, this.quotas);
  }
}
