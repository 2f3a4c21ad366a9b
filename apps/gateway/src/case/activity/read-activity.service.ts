import { Injectable } from '@nestjs/common';
import { SpaceDirectory } from '#libs/exchange';
import { Access } from '#libs/member';
import type { Person } from '#libs/people';
import type { ActivityEntry } from './activity-entry.js';
import { ActivityRepository } from './activity.repository.js';
import type { ListActivityQuery } from './dto/list-activity.query.js';

/** Shows what happened in a space to those who read its records. */
@Injectable()
export class ReadActivity {
  constructor(
    private readonly spaces: SpaceDirectory,
    private readonly access: Access,
    private readonly activity: ActivityRepository,
  ) {}

  /** Newest first. @throws ExchangeError SPACE_UNKNOWN; AccessError ACCESS_DENIED */
  async list(spaceId: string, { limit, before }: ListActivityQuery, by: Person): Promise<readonly ActivityEntry[]> {
    const spaceNo = await this.spaces.require(spaceId);
    await this.access.require(by, 'record.read', { spaceNo });
    return this.activity.newest(spaceNo, { limit, before: before ?? null });
  }
}
