import { create, isMessage } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { RecordChangedSchema, RecordSnapshotSchema, SnapshotAskedSchema, uuidBytes, uuidText } from '#libs/contracts';
import { type LiveChunk, Reactor } from '#libs/exchange';
import { SystemSending, worksIn } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { v5 as uuidOf } from 'uuid';
import { ANY_WANTED, WantedSnapshotRepository } from './wanted-snapshot.repository.js';

const ASK_NAMESPACE = 'c0a0e5b4-52f4-4d0c-9a7d-0b5a0b1f4e6d';

/** Asks owners for records whose copies here miss an earlier change; once, until the answer is here. */
@Injectable()
export class BehindReactor extends Reactor {
  override readonly due = ANY_WANTED;

  constructor(
    private readonly sending: SystemSending,
    private readonly wanted: WantedSnapshotRepository,
  ) {
    super();
  }

  override async note(tx: EntityManager, { spaceNo, messages }: LiveChunk): Promise<number> {
    const recordIds = messages.flatMap(({ message }) =>
      isMessage(message, RecordChangedSchema) || isMessage(message, RecordSnapshotSchema)
        ? [uuidText(message.recordId)]
        : [],
    );
    const last = messages.at(-1);
    if (recordIds.length === 0 || !last) return 0;
    return this.wanted.note(tx, { spaceNo: worksIn(spaceNo), recordIds, position: last.position });
  }

  override async react(tx: EntityManager): Promise<number> {
    const asks = await this.wanted.take(tx);
    for (const { spaceId, owner, position, recordIds } of asks) {
      await this.sending.send(tx, {
        spaceId,
        schema: SnapshotAskedSchema,
        message: create(SnapshotAskedSchema, { recordIds: recordIds.map(uuidBytes) }),
        recipients: [owner],
        messageId: uuidOf(`${spaceId} ${position} ${owner} ${recordIds.join(' ')}`, ASK_NAMESPACE),
      });
    }
    return asks.length;
  }
}
