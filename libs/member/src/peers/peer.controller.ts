import { Controller, Get } from '@nestjs/common';
import { CurrentPerson, type Person, RequireAction } from '#libs/people';
import { type PeerStatus, PeerStatuses } from './peer-statuses.service.js';

/** Whether the other gateways are there: a dot a country. */
@Controller('peers')
export class PeerController {
  constructor(private readonly statuses: PeerStatuses) {}

  @Get()
  @RequireAction('agreement.read')
  peers(@CurrentPerson() _person: Person): readonly PeerStatus[] {
    return this.statuses.all();
  }
}
