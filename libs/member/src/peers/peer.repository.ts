import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { encode, EnvelopeSchema } from '#libs/contracts';
import { ArchiveRepository, PeerAnswersRepository, type PeerCheckpoint, TreePaths } from '#libs/exchange';
import { type ArchivedRecord, parseHeader } from '#libs/protocol';

/** A position as one gateway hands it to another. */
export interface PeerRecord {
  readonly position: string;
  readonly t: string;
  readonly verdict: number;
  readonly identity: Uint8Array;
  readonly header: Uint8Array | null;
  readonly signatures: Uint8Array | null;
  /** Clear bodies for every member, sealed ones for their recipients alone. */
  readonly body: Uint8Array | null;
}

/** Bytes of records in one answer, so that it stays below 4 MiB in base64; the first one is always in it. */
const ANSWER_BYTES = 2 * 1024 * 1024;

/** Reads what peers may have: it belongs to a space they are members of. */
@Injectable()
export class PeerRepository {
  constructor(
    private readonly answers: PeerAnswersRepository,
    private readonly archive: ArchiveRepository,
    private readonly paths: TreePaths,
  ) {}

  /** Of each space that the caller has a part in. */
  checkpoints(caller: string): Promise<readonly PeerCheckpoint[]> {
    return this.answers.checkpoints(caller);
  }

  /** Positions of a space from one on, as many as fit an answer; null when the caller has no part in it. */
  async records(
    caller: string,
    where: { spaceId: string; from: bigint; limit: number },
  ): Promise<readonly PeerRecord[] | null> {
    const spaceNo = await this.answers.spaceOf(caller, where.spaceId);
    if (spaceNo === null) return null;
    const archived = await this.archive.read(spaceNo, { ...where, bytes: ANSWER_BYTES });
    return fitting(archived.map((record) => peerRecord(record, caller)));
  }

  /** The path from a smaller tree of a space to a larger one; null also where the tree of this gateway does not hold both. */
  async consistency(
    caller: string,
    { spaceId, from, to }: { spaceId: string; from: bigint; to: bigint },
  ): Promise<readonly Uint8Array[] | null> {
    const spaceNo = await this.answers.spaceOf(caller, spaceId);
    return spaceNo === null ? null : this.paths.consistency(spaceNo, from, to);
  }

  tile(caller: string, where: { spaceId: string; level: number; index: bigint }): Promise<Uint8Array | null> {
    return this.answers.tile(caller, where);
  }

  trustLists(fromVersion: bigint): Promise<readonly Uint8Array[]> {
    return this.answers.trustLists(fromVersion);
  }

  /** End of the log of each space as this gateway has it; null where nothing is read, as a person has not said yes to it. */
  ownEnds(): Promise<ReadonlyMap<string, bigint | null>> {
    return this.answers.ownEnds();
  }
}

/** Clear bodies go to every member, also those of records that were refused: a tail is judged again from them. */
function peerRecord({ position, t, signatures, body, ...archived }: ArchivedRecord, caller: string): PeerRecord {
  const header = archived.header && parseHeader(archived.header);
  const isSealed = header?.kind === 'business' && !header.recipients.includes(caller);
  return {
    ...archived,
    position: position.toString(),
    t: t.toString(),
    signatures: archived.header && encode(EnvelopeSchema, create(EnvelopeSchema, { signatures: [...signatures] })),
    body: isSealed ? null : body,
  };
}

/** As many as fit an answer; the first at any length. */
function fitting(records: readonly PeerRecord[]): readonly PeerRecord[] {
  let total = 0;
  const end = records.findIndex(({ header, signatures, body }, i) => {
    for (const bytes of [header, signatures, body]) total += bytes?.length ?? 0;
    return i > 0 && total > ANSWER_BYTES;
  });
  return end === -1 ? records : records.slice(0, end);
}
