import { Injectable } from '@nestjs/common';
import { SpaceDirectory } from '#libs/exchange';
import { Access } from '#libs/member';
import type { Person } from '#libs/people';
import { AskRepository } from './ask.repository.js';
import type { AskView } from './ask-view.js';

/** Shows questions of and to the own country. */
@Injectable()
export class ReadAsks {
  constructor(
    private readonly spaces: SpaceDirectory,
    private readonly access: Access,
    private readonly asks: AskRepository,
  ) {}

  /** Newest first. @throws ExchangeError SPACE_UNKNOWN; AccessError ACCESS_DENIED */
  async list(spaceId: string, by: Person): Promise<readonly AskView[]> {
    const spaceNo = await this.spaces.require(spaceId);
    await this.access.require(by, 'record.read', { spaceNo });
    return this.asks.list(spaceNo);
  }
}
