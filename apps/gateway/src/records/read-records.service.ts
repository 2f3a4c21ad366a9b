import { Injectable } from '@nestjs/common';
import { RecordFollowing } from '../following/record-following.service.js';
import type { Person } from '../person.js';
import { RecordAccess } from './record-access.service.js';
import { RecordViewRepository } from './record-view.repository.js';
import type { ChangeView, RecordView } from './record-views.js';

/** Reads records for people. Opening one is a fact its sender is told. */
@Injectable()
export class ReadRecords {
  constructor(
    private readonly access: RecordAccess,
    private readonly views: RecordViewRepository,
    private readonly following: RecordFollowing,
  ) {}

  async open(spaceId: string, recordId: string, by: Person): Promise<RecordView> {
    const spaceNo = await this.access.toRead(spaceId, by);
    // First: what arrives while it is read is shown, and still new.
    await this.following.noteOpened(spaceNo, recordId, by);
    const record = await this.views.get(spaceNo, recordId);
    await this.views.noteOpened(spaceNo, recordId);
    return record;
  }

  async history(spaceId: string, recordId: string, by: Person): Promise<readonly ChangeView[]> {
    return this.views.history(await this.access.toRead(spaceId, by), recordId);
  }
}
