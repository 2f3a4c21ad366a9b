import { isMessage } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { RecordChangedSchema, RecordSnapshotSchema, uuidText } from '#libs/contracts';
import { ExchangeIdentity, type LiveChunk, type OpenedMessage, Reactor } from '#libs/exchange';
import { worksIn } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { DeskNews } from './desk-news.service.js';

/** Tells the desk of the first that other countries say of a record. It sends nothing. */
@Injectable()
export class NewRecordReactor extends Reactor {
  override readonly due = null;

  constructor(
    private readonly news: DeskNews,
    private readonly identity: ExchangeIdentity,
  ) {
    super();
  }

  override async note(tx: EntityManager, { spaceNo, messages }: LiveChunk): Promise<number> {
    const said = messages.flatMap((message) => this.recordOf(message));
    const [first] = said;
    if (first) {
      const recordIds = [...new Set(said.map(({ recordId }) => recordId))];
      await this.news.arrived(tx, worksIn(spaceNo), { recordIds, from: first.position });
    }
    return 0;
  }

  override async react(): Promise<number> {
    return 0;
  }

  private recordOf({ sender, position, message }: OpenedMessage): readonly { recordId: string; position: bigint }[] {
    if (sender === this.identity.member) return [];
    if (!isMessage(message, RecordChangedSchema) && !isMessage(message, RecordSnapshotSchema)) return [];
    return [{ recordId: uuidText(message.recordId), position }];
  }
}
