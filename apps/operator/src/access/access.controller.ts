import { Controller, Get, Header } from '@nestjs/common';
import { AccessKeeper } from './access-keeper.service.js';
import { type AccessView, accessView } from './access.view.js';

/** Shows people of the host the access rules. */
@Controller('v1/acl')
export class AccessController {
  constructor(private readonly access: AccessKeeper) {}

  @Get()
  @Header('cache-control', 'no-store')
  show(): AccessView {
    return accessView(this.access);
  }
}
