import { Injectable } from '@nestjs/common';
import { type KeptNote, PeerArchive, type PeerNote, type TailQuestion, type TreeSizes } from '#libs/exchange';
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

  override async notes(spaceId: string): Promise<readonly PeerNote[]> {
    const told = await Promise.all(
      this.client.members.map((member) =>
        this.client.checkpoints(member).then(
          ({ notes }) => notes.map((note) => ({ ...note, member })),
          () => [],
        ),
      ),
    );
    return told
      .flat()
      .filter((note) => note.spaceId === spaceId)
      .map(({ member, note, base }) => ({ member, note, base: baseOf(base) }));
  }

  override records(member: string, { spaceId, from, count }: TailQuestion): Promise<readonly ArchivedRecord[]> {
    return this.client.records(member, { spaceId, from, limit: count });
  }

  override consistency(member: string, sizes: TreeSizes): Promise<readonly Uint8Array[]> {
    return this.client.consistency(member, sizes);
  }
}

function baseOf(told: unknown): bigint | null {
  return typeof told === 'string' && /^[0-9]{1,16}$/.test(told) ? BigInt(told) : null;
}
