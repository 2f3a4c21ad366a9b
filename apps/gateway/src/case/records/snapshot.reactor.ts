import { isMessage } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import {
  HoldersWidenedSchema,
  type RecordSnapshot,
  RecordSnapshotSchema,
  SnapshotAskedSchema,
  uuidBytes,
  uuidText,
} from '#libs/contracts';
import { ExchangeIdentity, type LiveChunk, Reactor } from '#libs/exchange';
import type { OutgoingMessage } from '#libs/exchange/sending';
import { SystemSending, worksIn } from '#libs/member';
import { isRecordIdOf } from '#libs/protocol';
import type { EntityManager } from 'typeorm';
import { v5 as uuidOf } from 'uuid';
import { isJoiner } from './history-audience.js';
import { type PendingOverlay, subjectOf } from './pending-overlay.js';
import { contentFor, type SnapshotContent, snapshotMessages, widened, wideningMessages } from './record-snapshot.js';
import { ANY_DUE, type DueSnapshot, SnapshotQueueRepository } from './snapshot-queue.repository.js';
import { type SnapshotSource, SnapshotSourceRepository } from './snapshot-source.repository.js';

/** The same cause, record, member and part give the same message id, so a snapshot is sent once. */
const SNAPSHOT_NAMESPACE = '3f3d8c52-9a0b-4a1e-8f0e-6c1f5d0b7a21';

/** Records of one transaction. */
const CHUNK = 20;

/** Author of what the gateway sends by itself. */
const GATEWAY = 'gateway';

/** Sends snapshots of own records: to joiners where history is shared, which all holders are told, and to whoever asks because its copy is behind. */
@Injectable()
export class SnapshotReactor extends Reactor {
  override readonly due = ANY_DUE;

  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly sending: SystemSending,
    private readonly queue: SnapshotQueueRepository,
    private readonly sources: SnapshotSourceRepository,
  ) {
    super();
  }

  override async note(tx: EntityManager, chunk: LiveChunk): Promise<number> {
    const { member: owner } = this.identity;
    const spaceNo = worksIn(chunk.spaceNo);
    let noted = 0;
    for (const joiner of chunk.joined) {
      if (joiner.member === owner) continue;
      const history = await this.sources.history(tx, spaceNo);
      if (!history.shared || !isJoiner(joiner.member, history)) continue;
      await this.queue.noteJoiner(tx, spaceNo, joiner);
      noted += 1;
    }
    for (const { message, sender, position, spaceId } of chunk.messages) {
      if (sender === owner || !isMessage(message, SnapshotAskedSchema)) continue;
      // A question names records without their owner: whose they are stands in their ids.
      const scope = { spaceId: uuidBytes(spaceId), member: owner };
      const recordIds = message.recordIds.filter((id) => isRecordIdOf(id, scope)).map(uuidText);
      noted += await this.queue.noteAsked(tx, spaceNo, { owner, member: sender, position, recordIds });
    }
    return noted;
  }

  override async react(tx: EntityManager): Promise<number> {
    const walked = await this.queue.walk(tx, this.identity.member);
    const due = await this.queue.take(tx, CHUNK);
    let settled = walked;
    // In the order in which all lock them.
    for (const one of due.toSorted(bySubject)) settled += await this.answer(tx, one);
    return settled;
  }

  private async answer(tx: EntityManager, due: DueSnapshot): Promise<number> {
    const spaceNo = worksIn(due.spaceNo);
    const subject = subjectOf(due.recordId);
    const pending = (await this.sending.lock(tx, spaceNo, [subject])).get(subject) ?? [];
    const source = pending.length > 0 ? null : await this.sources.read(tx, spaceNo, due.recordId);
    if (!source) {
      await this.queue.putBack(tx, spaceNo, due);
      return 0;
    }
    const history = await this.sources.history(tx, spaceNo);
    const content = contentFor(source, { ...due, owner: this.identity.member, history });
    const asked = due.ground === 'asked' ? await this.sources.messageAt(tx, spaceNo, due.position) : null;
    const messages = snapshotMessages(source, content, due.member);
    const outgoing = messages.map((message, part) => {
      const cause = `${due.spaceId} ${due.position} ${due.recordId} ${due.member} ${due.ground} ${part}`;
      return outgoingOf(due, { source, content, message, messageId: uuidOf(cause, SNAPSHOT_NAMESPACE), asked });
    });
    await this.sending.send(tx, ...outgoing);
    if (due.ground === 'joined') await this.sending.send(tx, ...tellingOf(due, content));
    return 1;
  }
}

/** Behind the snapshot: until it is there, all count the member as one who lacks it. */
function tellingOf(
  due: DueSnapshot,
  { live }: SnapshotContent,
): readonly OutgoingMessage<typeof HoldersWidenedSchema>[] {
  return wideningMessages(due.recordId, live, due.member).map((message, part) => ({
    spaceId: due.spaceId,
    schema: HoldersWidenedSchema,
    message,
    recipients: message.members,
    messageId: uuidOf(
      `${due.spaceId} ${due.position} ${due.recordId} ${due.member} widened ${part}`,
      SNAPSHOT_NAMESPACE,
    ),
  }));
}

function bySubject(one: DueSnapshot, other: DueSnapshot): number {
  return one.spaceNo - other.spaceNo || (one.recordId < other.recordId ? -1 : 1);
}

function outgoingOf(
  due: DueSnapshot,
  made: {
    readonly source: SnapshotSource;
    readonly content: SnapshotContent;
    readonly message: RecordSnapshot;
    readonly messageId: string;
    readonly asked: string | null;
  },
): OutgoingMessage<typeof RecordSnapshotSchema> {
  return {
    spaceId: due.spaceId,
    schema: RecordSnapshotSchema,
    message: made.message,
    recipients: [due.member],
    messageId: made.messageId,
    ...(made.asked === null ? {} : { inReplyTo: made.asked }),
    pending: {
      subject: subjectOf(due.recordId),
      overlay: overlayOf(made.source, made.content, due.member),
      author: GATEWAY,
    },
  };
}

/** Until it is back, retractions must know that the member will hold these statements. */
function overlayOf(source: SnapshotSource, { live }: SnapshotContent, member: string): PendingOverlay {
  const { recordId, type, version } = source;
  const widens = live.map(({ messageId, index, release }) => ({ messageId, index, release: widened(release, member) }));
  return { recordId, type, version, asserts: [], retracts: [], widens };
}
