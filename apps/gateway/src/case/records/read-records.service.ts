import { Injectable } from '@nestjs/common';
import { NetworkHealth } from '#libs/member';
import type { Person } from '#libs/people';
import { RecordFollowing } from '../following/record-following.service.js';
import { RecordAccess } from './record-access.service.js';
import { RecordDeliveryRepository } from './record-delivery.repository.js';
import { RecordViewRepository } from './record-view.repository.js';
import type { ChangeView, RecordDelivery, RecordView } from './record-views.js';

/** Reads records for people. Opening one is a fact its sender is told. */
@Injectable()
export class ReadRecords {
  constructor(
    private readonly access: RecordAccess,
    private readonly views: RecordViewRepository,
    private readonly deliveries: RecordDeliveryRepository,
    private readonly following: RecordFollowing,
    private readonly network: NetworkHealth,
  ) {}

  async open(spaceId: string, recordId: string, by: Person): Promise<RecordView> {
    const spaceNo = await this.access.toRead(spaceId, by);
    // First: what arrives while it is read is shown, and still new.
    await this.following.noteOpened(spaceNo, recordId, by);
    const record = await this.views.get(spaceNo, recordId);
    await this.views.noteOpened(spaceNo, recordId);
    return record;
  }

  /** @throws RecordError RECORD_NOT_FOUND */
  async history(spaceId: string, recordId: string, by: Person): Promise<readonly ChangeView[]> {
    const spaceNo = await this.access.toRead(spaceId, by);
    const changes = await this.views.history(spaceNo, recordId);
    if (changes.length === 0) await this.views.get(spaceNo, recordId); // A record that is still on its way has no history.
    return changes;
  }

  /** @throws RecordError RECORD_NOT_FOUND */
  async delivery(spaceId: string, recordId: string, by: Person): Promise<RecordDelivery> {
    const spaceNo = await this.access.toRead(spaceId, by);
    const messages = await this.deliveries.places(spaceNo, recordId);
    if (messages.length === 0) await this.views.get(spaceNo, recordId);
    const members = new Set(messages.flatMap(({ countries }) => countries.map(({ member }) => member)));
    const away = this.network.members().filter(({ member, state }) => state === 'not-reached' && members.has(member));
    return { recordId, messages, notReached: away.map(({ member, since }) => ({ member, since })) };
  }
}
