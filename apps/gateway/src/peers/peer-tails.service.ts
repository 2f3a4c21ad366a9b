import { Injectable } from '@nestjs/common';
import { type KeptNote, PeerArchive, type PeerTail, type TailQuestion } from '#libs/exchange';
import type { ArchivedRecord } from '#libs/protocol';
import { PeerClient } from './peer-client.js';

/** Asks every other gateway what it holds of a space; one that does not answer, or has no part in it, is left out. */
@Injectable()
export class PeerTails extends PeerArchive {
  constructor(private readonly client: PeerClient) {
    super();
  }

  override async ownNotes(): Promise<readonly KeptNote[]> {
    const told = await Promise.all(
      this.client.members.map((member) =>
        this.client.checkpoints(member).then(
          ({ notes }) => notes,
          () => [],
        ),
      ),
    );
    return told.flat().flatMap(({ spaceId, yours }) => (typeof yours === 'string' ? [{ spaceId, note: yours }] : []));
  }

  override async tails(question: TailQuestion): Promise<readonly PeerTail[]> {
    const tails = await Promise.all(
      this.client.members.map((member) => this.tailOf(member, question).catch(() => null)),
    );
    return tails.filter((tail) => tail !== null);
  }

  private async tailOf(member: string, { spaceId, from, count }: TailQuestion): Promise<PeerTail | null> {
    const { notes } = await this.client.checkpoints(member);
    const note = notes.find((one) => one.spaceId === spaceId)?.note;
    if (note === undefined) return null;
    const records: ArchivedRecord[] = [];
    while (records.length < count) {
      const next = { spaceId, from: from + BigInt(records.length), limit: count - records.length };
      const part = await this.client.records(member, next);
      if (part.length === 0) break;
      records.push(...part);
    }
    return { member, note, records };
  }
}
