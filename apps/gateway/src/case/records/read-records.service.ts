import { Injectable } from '@nestjs/common';
import { type CaseEntry, NetworkHealth } from '#libs/member';
import { DeskNews } from '../following/desk-news.service.js';
import { RecordFollowing } from '../following/record-following.service.js';
import { RecordDeliveryRepository } from './record-delivery.repository.js';
import { RecordViewRepository } from './record-view.repository.js';
import type { ChangeView, RecordDelivery, RecordView } from './record-views.js';

/** Reads records for people. Opening one is a fact its sender is told. */
@Injectable()
export class ReadRecords {
  constructor(
    private readonly views: RecordViewRepository,
    private readonly deliveries: RecordDeliveryRepository,
    private readonly following: RecordFollowing,
    private readonly desk: DeskNews,
    private readonly network: NetworkHealth,
  ) {}

  async open(entry: CaseEntry, recordId: string): Promise<RecordView> {
    // First: what arrives while it is read is shown, and still new.
    const { seen, waits } = await this.following.look(entry, recordId);
    const view = await this.views.open(entry, recordId);
    if (waits) await this.desk.noteOpened(entry, recordId);
    return { ...view, seen };
  }

  /** Shows a record beside something else that is decided: no look at the record itself, so its sender and the desk are told nothing. */
  async preview(entry: CaseEntry, recordId: string): Promise<RecordView> {
    return { ...(await this.views.preview(entry, recordId)), seen: null };
  }

  /** @throws RecordError RECORD_NOT_FOUND */
  async history({ spaceNo }: CaseEntry, recordId: string): Promise<readonly ChangeView[]> {
    const changes = await this.views.history(spaceNo, recordId);
    if (changes.length === 0) await this.views.get(spaceNo, recordId); // A record that is still on its way has no history.
    return changes;
  }

  /** @throws RecordError RECORD_NOT_FOUND */
  async delivery({ spaceNo }: CaseEntry, recordId: string): Promise<RecordDelivery> {
    const messages = await this.deliveries.places(spaceNo, recordId);
    if (messages.length === 0) await this.views.get(spaceNo, recordId);
    const members = new Set(messages.flatMap(({ countries }) => countries.map(({ member }) => member)));
    const away = this.network.members().filter(({ member, state }) => state === 'not-reached' && members.has(member));
    return { recordId, messages, notReached: away.map(({ member, since }) => ({ member, since })) };
  }
}
