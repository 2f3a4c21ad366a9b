import { isMessage } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { RecordChangedSchema, RecordSnapshotSchema, uuidText } from '#libs/contracts';
import { ExchangeIdentity, type LiveChunk, type OpenedMessage, Reactor } from '#libs/exchange';
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
    private readonly identity: ExchangeIdentity,
  ) {
    super();
  }

  override async note(tx: EntityManager, { spaceNo, messages }: LiveChunk): Promise<number> {
    const said = messages.flatMap(recordOf);
    const [oldest] = said;
    if (!oldest) return 0;
    const from = oldest.position;
    const first = await this.facts.changed(tx, worksIn(spaceNo), { recordIds: idsOf(said), from });
    // A record that several messages make may come with several chunks.
    const made = said.filter(({ sender, isWhole }) => isWhole && sender !== this.identity.member);
    const recordIds = [...new Set([...first, ...idsOf(made)])];
    if (recordIds.length > 0) await this.desk.arrived(tx, worksIn(spaceNo), { recordIds, from });
    return 0;
  }

  override async react(): Promise<number> {
    return 0;
  }
}

/** A message about a record. */
interface Said {
  readonly recordId: string;
  readonly sender: string;
  readonly position: bigint;
  /** It makes the record, or says all of it again. */
  readonly isWhole: boolean;
}

function recordOf({ sender, position, message }: OpenedMessage): readonly Said[] {
  if (isMessage(message, RecordSnapshotSchema)) {
    return [{ recordId: uuidText(message.recordId), sender, position, isWhole: true }];
  }
  if (!isMessage(message, RecordChangedSchema)) return [];
  return [{ recordId: uuidText(message.recordId), sender, position, isWhole: message.base.length === 0 }];
}

function idsOf(said: readonly Said[]): readonly string[] {
  return [...new Set(said.map(({ recordId }) => recordId))];
}
