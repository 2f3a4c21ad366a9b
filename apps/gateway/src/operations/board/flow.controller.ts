import type { MessagePage } from '#libs/exchange';
import { Controller, Get, Query } from '@nestjs/common';
import { CurrentPerson, May, type Person } from '#libs/people';
import { SearchMessagesQuery } from '../messages/dto/search-messages.query.js';
import type { FlowBoard } from './flow-board.js';
import type { FlowClocks } from '../clocks/flow-clocks.js';
import type { FlowKeys } from '../keys/flow-keys.js';
import type { OutboxEntry } from '../outbox/outbox-entry.js';
import { ReadClocks } from '../clocks/read-clocks.service.js';
import { ReadFlows } from './read-flows.service.js';
import { ReadKeys } from '../keys/read-keys.service.js';
import { ReadMessages } from '../messages/read-messages.service.js';
import { ReadOutbox } from '../outbox/read-outbox.service.js';

/** The flow board of operations: own traffic, never content. */
@Controller('flows')
export class FlowController {
  constructor(
    private readonly flows: ReadFlows,
    private readonly keys: ReadKeys,
    private readonly clocks: ReadClocks,
    private readonly messages: ReadMessages,
    private readonly outbox: ReadOutbox,
  ) {}

  @Get()
  @May('flows.read')
  board(@CurrentPerson() _person: Person): Promise<FlowBoard> {
    return this.flows.look();
  }

  @Get('keys')
  @May('keys.read')
  keysView(@CurrentPerson() _person: Person): Promise<FlowKeys> {
    return this.keys.view();
  }

  @Get('clocks')
  @May('flows.read')
  clocksView(@CurrentPerson() _person: Person): Promise<FlowClocks> {
    return this.clocks.compare();
  }

  @Get('outbox')
  @May('flows.read')
  outboxEntries(@CurrentPerson() { id }: Person): Promise<readonly OutboxEntry[]> {
    return this.outbox.entries(id);
  }

  @Get('messages')
  @May('flows.read')
  search(@Query() query: SearchMessagesQuery, @CurrentPerson() _person: Person): Promise<MessagePage> {
    return this.messages.search(query);
  }
}
