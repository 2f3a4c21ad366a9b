import { Injectable } from '@nestjs/common';
import type { CaseEntry } from '#libs/member';
import type { ActivityEntry } from './activity-entry.js';
import { ActivityRepository } from './activity.repository.js';
import type { ListActivityQuery } from './dto/list-activity.query.js';

/** Shows what happened in a space to those who read its records. */
@Injectable()
export class ReadActivity {
  constructor(private readonly activity: ActivityRepository) {}

  /** Newest first. */
  list({ spaceNo }: CaseEntry, { limit, before }: ListActivityQuery): Promise<readonly ActivityEntry[]> {
    return this.activity.newest(spaceNo, { limit, before: before ?? null });
  }
}
