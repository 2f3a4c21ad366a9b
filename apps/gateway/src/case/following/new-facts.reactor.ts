import { isMessage } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { RecordChangedSchema, RecordSnapshotSchema, uuidText } from '#libs/contracts';
import { type LiveChunk, Reactor } from '#libs/exchange';
import { worksIn } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { NewFacts } from './new-facts.service.js';

/** Says to those who follow records what others say about them. It sends nothing. */
@Injectable()
export class NewFactsReactor extends Reactor {
  override readonly due = null;

  constructor(private readonly facts: NewFacts) {
    super();
  }

  override async note(tx: EntityManager, { spaceNo, messages }: LiveChunk): Promise<number> {
    const recordIds = messages.flatMap(({ message }) =>
      isMessage(message, RecordChangedSchema) || isMessage(message, RecordSnapshotSchema)
        ? [uuidText(message.recordId)]
        : [],
    );
    if (recordIds.length > 0) await this.facts.changed(tx, worksIn(spaceNo), recordIds);
    return 0;
  }

  override async react(): Promise<number> {
    return 0;
  }
}
