import { Injectable } from '@nestjs/common';
import { type MessagePage, MessageRepository } from '#libs/exchange';
import { pageOf } from '#libs/http';
import { CaseDoor } from '#libs/member';
import type { Person } from '#libs/people';
import type { SearchMessagesQuery } from './dto/search-messages.query.js';

/** Finds messages by their headers, so that somebody comes to their passports. */
@Injectable()
export class ReadMessages {
  constructor(
    private readonly door: CaseDoor,
    private readonly messages: MessageRepository,
  ) {}

  /** @throws ExchangeError SPACE_UNKNOWN; AccessError ACCESS_DENIED */
  async search(query: SearchMessagesQuery, by: Person): Promise<MessagePage> {
    const { spaceId, sender, receiver, state, messageId, kind, from, until, before, limit } = query;
    const { spaceNo } = await this.door.enter(spaceId, by, 'flows.read');
    const rows = await this.messages.search({
      spaceId,
      spaceNo,
      sender: sender ?? null,
      receiver: receiver ?? null,
      state: state ?? null,
      messageId: messageId ?? null,
      kind: kind ?? null,
      from: from === undefined ? null : Date.parse(from),
      until: until === undefined ? null : Date.parse(until),
      before: before ?? null,
      limit: limit + 1,
    });
    return pageOf(rows, limit, ({ position }) => position);
  }
}
