import { Controller, Get } from '@nestjs/common';
import { ForEverybody } from '#libs/http';
import { ExchangeIdentity, NetworkFactsRepository } from '#libs/exchange';
import { CurrentPerson, type Person } from '#libs/people';
import { NetworkHealth } from './network-health.service.js';
import type { NetworkView } from './network-view.js';

/** Whether the other gateways are there, and whether this one can send; all who are signed in may know. */
@ForEverybody('whether others can be reached concerns all who work')
@Controller('network')
export class NetworkController {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly health: NetworkHealth,
    private readonly facts: NetworkFactsRepository,
  ) {}

  @Get()
  async network(@CurrentPerson() _person: Person): Promise<NetworkView> {
    return {
      member: this.identity.member,
      broker: this.health.ofBroker(),
      waitingToSend: await this.facts.waitingToSend(),
      members: this.health.members(),
    };
  }
}
