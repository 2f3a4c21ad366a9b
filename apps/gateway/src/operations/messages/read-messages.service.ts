import { Injectable } from '@nestjs/common';
import { type MessagePage, MessageRepository, SpaceDirectory } from '#libs/exchange';
import { pageOf } from '#libs/http';
import type { SearchMessagesQuery } from './dto/search-messages.query.js';

/** Finds messages by their headers, so that somebody comes to their passports. */
@Injectable()
export class ReadMessages {
  constructor(
    private readonly spaces: SpaceDirectory,
    private readonly messages: MessageRepository,
  ) {}

  /** @throws ExchangeError SPACE_UNKNOWN */
  async search({ spaceId, sender, receiver, state, before, limit }: SearchMessagesQuery): Promise<MessagePage> {
    const rows = await this.messages.search({
      spaceId,
      spaceNo: await this.spaces.require(spaceId),
      sender: sender ?? null,
      receiver: receiver ?? null,
      state: state ?? null,
      before: before ?? null,
      limit: limit + 1,
    });
    return pageOf(rows, limit, ({ position }) => position);
  }
}
