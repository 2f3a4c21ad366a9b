import { Injectable } from '@nestjs/common';
import { CaseDoor, type CaseEntry, NetworkHealth } from '#libs/member';
import { isProgram } from '#libs/people';
import { DeskNews } from '../following/desk-news.service.js';
import { type Look, RecordFollowing } from '../following/record-following.service.js';
import { PreviewMatterRepository } from './preview-matter.repository.js';
import { RecordDeliveryRepository } from './record-delivery.repository.js';
import { RecordError } from './record.errors.js';
import { RecordHistoryRepository } from './record-history.repository.js';
import { RecordViewRepository } from './record-view.repository.js';
import type { ChangeView, OwnValuesList, RecordDelivery, RecordView } from './record-views.js';

/** Reads records for people. Opening one is a fact its sender is told. */
@Injectable()
export class ReadRecords {
  constructor(
    private readonly views: RecordViewRepository,
    private readonly histories: RecordHistoryRepository,
    private readonly deliveries: RecordDeliveryRepository,
    private readonly following: RecordFollowing,
    private readonly desk: DeskNews,
    private readonly network: NetworkHealth,
    private readonly door: CaseDoor,
    private readonly matters: PreviewMatterRepository,
  ) {}

  async open(entry: CaseEntry, recordId: string): Promise<RecordView> {
    const [look, shown] = await Promise.all([this.following.look(entry, recordId), this.views.show(entry, recordId)]);
    const { seen, waits, newest } = await this.known(entry, recordId, look);
    // What the look knew is shown; what arrives while it is read is shown, and still new.
    const record = BigInt(shown.newest) < BigInt(newest) ? await this.views.show(entry, recordId) : shown;
    await this.views.noteOpened(entry, record);
    if (waits) await this.desk.noteOpened(entry, recordId);
    return { ...record.view, seen };
  }

  /**
   * Shows a record beside a request for approval or a question: no look at the record itself, so its sender and the desk are told nothing.
   *
   * @throws RecordError RECORD_NOT_FOUND, also where nothing about it waits for the person or the country
   */
  async preview(entry: CaseEntry, recordId: string): Promise<RecordView> {
    const decides = !isProgram(entry.by) && this.door.decide(entry, 'approval.decide').allowed;
    const isNeeded = await this.matters.has(entry.spaceNo, { recordId, personId: entry.by.id, decides });
    if (!isNeeded) throw new RecordError('RECORD_NOT_FOUND', 'nothing about such a record waits here');
    return { ...(await this.views.show(entry, recordId)).view, seen: null };
  }

  /**
   * Records of the own country, to give them to others: no look at any of them, so what is new in them stays new.
   *
   * @throws RecordError RECORD_NOT_FOUND, NOT_THE_OWNER
   */
  async own(entry: CaseEntry, recordIds: readonly string[]): Promise<OwnValuesList> {
    return { records: await this.views.own(entry, recordIds) };
  }

  /** @throws RecordError RECORD_NOT_FOUND */
  async history({ spaceNo }: CaseEntry, recordId: string): Promise<readonly ChangeView[]> {
    const changes = await this.histories.of(spaceNo, recordId);
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

  /** A record that the log had said nothing of is looked at once more, as it may have come meanwhile; a first look is kept. */
  private async known(entry: CaseEntry, recordId: string, first: Look): Promise<Look> {
    const look = first.isHere ? first : await this.following.look(entry, recordId);
    await this.following.begin(entry, recordId, look);
    return look;
  }
}
