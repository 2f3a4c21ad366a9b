import { isMessage } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { RecordChangedSchema, RecordSnapshotSchema, uuidText } from '#libs/contracts';
import { type LiveChunk, type OpenedMessage, Reactor } from '#libs/exchange';
import { worksIn } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { DeskNews } from './desk-news.service.js';
import { NewFacts } from './new-facts.service.js';

/** Says to those who looked at records what others say of them since, and to the desk which records came. It sends nothing. */
@Injectable()
export class RecordNewsReactor extends Reactor {
  override readonly due = null;

  constructor(
    private readonly facts: NewFacts,
    private readonly desk: DeskNews,
  ) {
    super();
  }

  override async note(tx: EntityManager, { spaceNo, messages }: LiveChunk): Promise<number> {
    const said = messages.flatMap(recordOf);
    const [oldest] = said;
    if (!oldest) return 0;
    const recordIds = [...new Set(said.map(({ recordId }) => recordId))];
    const arrivals = { recordIds, from: oldest.position };
    const first = await this.facts.changed(tx, worksIn(spaceNo), arrivals);
    if (first.length > 0) await this.desk.arrived(tx, worksIn(spaceNo), { ...arrivals, recordIds: first });
    return 0;
  }

  override async react(): Promise<number> {
    return 0;
  }
}

function recordOf({ position, message }: OpenedMessage): readonly { recordId: string; position: bigint }[] {
  if (!isMessage(message, RecordChangedSchema) && !isMessage(message, RecordSnapshotSchema)) return [];
  return [{ recordId: uuidText(message.recordId), position }];
}
