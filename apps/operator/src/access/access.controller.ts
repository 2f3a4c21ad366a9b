import { Controller, Get } from '@nestjs/common';
import { AccessKeeper } from './access-keeper.service.js';
import { type AccessView, accessView } from './access.view.js';

/** Shows people of the host the access rules. */
@Controller('acl')
export class AccessController {
  constructor(private readonly access: AccessKeeper) {}

  @Get()
  show(): AccessView {
    return accessView(this.access);
  }
}
