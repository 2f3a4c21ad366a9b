import { Injectable } from '@nestjs/common';
import { ArchiveRepository, KnownListRepository, ProofRepository, READ_AT_ONCE, TileRepository } from '#libs/exchange';
import {
  buildProof,
  chooseCheckpoints,
  countingCosignatures,
  formatProof,
  type Proof,
  type ProofReport,
  type ProvenContent,
  type StoredCosignature,
  verifyProof,
} from '#libs/proof';
import { type ArchivedRecord, parseHeader } from '#libs/protocol';
import { ProofRequestError } from './proof.errors.js';

/** A file of a proof has 64 MiB at most, with these bytes in base64. */
const MAX_HISTORY_BYTES = 40 * 1024 * 1024;

/** The message that is to be proved. */
export interface Subject {
  readonly spaceNo: number;
  readonly message: ArchivedRecord;
  readonly content: ProvenContent | null;
}

/** Puts proofs together from what the gateway archived, and hands out none that does not verify. */
@Injectable()
export class ProofBuilder {
  constructor(
    private readonly proofs: ProofRepository,
    private readonly archive: ArchiveRepository,
    private readonly tiles: TileRepository,
    private readonly lists: KnownListRepository,
  ) {}

  /**
   * Makes the file of a proof: under the checkpoints that were cosigned soonest, or under the newest where a key of those does not count any
   * more.
   *
   * @throws ProofRequestError NOT_COSIGNED_YET
   */
  async build(subject: Subject): Promise<string> {
    const { spaceNo, message } = subject;
    const earliest = await this.proofs.earliestCosignatures(spaceNo, message.position);
    const first = await this.attempt(subject, earliest);
    if (first?.report.ok) return first.file;

    const newest = await this.proofs.newestCosignatures(spaceNo, message.position);
    const second = await this.attempt(subject, newest);
    if (second?.report.ok) return second.file;
    throw refusal(second?.report);
  }

  /** Reads a position of the archive. */
  async read(spaceNo: number, position: bigint): Promise<ArchivedRecord> {
    const [message] = await this.archive.readAt(spaceNo, [position]);
    if (!message) throw new Error('a row of the log is not in the archive');
    return message;
  }

  private async attempt(subject: Subject, stored: readonly StoredCosignature[]): Promise<Attempt | null> {
    const proof = await this.proofUnder(subject, stored);
    if (proof === null) return null;
    const file = formatProof(proof);
    return { file, report: verifyProof(Buffer.from(file, 'utf8'), { pin: this.lists.pinned.hash }) };
  }

  private async proofUnder(subject: Subject, stored: readonly StoredCosignature[]): Promise<Proof | null> {
    const { spaceNo, message, content } = subject;
    const inSpace = await this.lists.ofSpace(spaceNo);
    const list = inSpace.at(-1);
    const opening = inSpace.at(0);
    if (list === undefined || opening === undefined) return null;
    const members = await this.proofs.membersInForce(spaceNo);
    const frontier = await this.proofs.frontier(spaceNo);
    const held = stored.filter(({ size }) => size <= frontier.size);
    const checkpoints = chooseCheckpoints(countingCosignatures(held, { members, list }));
    const last = checkpoints.at(-1);
    if (last === undefined) return null;
    return buildProof({
      lists: this.lists.lineTo(opening),
      history: await this.historyOf(subject, last.size),
      message,
      checkpoints,
      content,
      tree: this.tiles.reader(spaceNo, frontier),
    });
  }

  /** A fork is shown by two records; where one is a message, its sender key must be there for it to be judged. */
  private async historyOf({ spaceNo, message }: Subject, size: bigint): Promise<readonly ArchivedRecord[]> {
    const own = senderKeyIds([message]);
    const found = await this.readAll(spaceNo, await this.proofs.historyPositions(spaceNo, size, own));
    const needed = [...own, ...senderKeyIds(found)];
    if (needed.length === own.length) return found.filter(({ position }) => position !== message.position);
    const all = await this.readAll(spaceNo, await this.proofs.historyPositions(spaceNo, size, needed));
    return all.filter(({ position }) => position !== message.position);
  }

  /** Reads positions in pieces, as far as a file of a proof may grow. */
  private async readAll(spaceNo: number, positions: readonly bigint[]): Promise<readonly ArchivedRecord[]> {
    const found: ArchivedRecord[] = [];
    let bytes = 0;
    for (let done = 0; done < positions.length; done += READ_AT_ONCE) {
      const piece = await this.archive.readAt(spaceNo, positions.slice(done, done + READ_AT_ONCE));
      for (const { header, body } of piece) bytes += (header?.length ?? 0) + (body?.length ?? 0);
      if (bytes > MAX_HISTORY_BYTES)
        throw new Error('what a proof of this space rests on is more than a file of a proof holds');
      found.push(...piece);
    }
    return found;
  }
}

interface Attempt {
  readonly file: string;
  readonly report: ProofReport;
}

function senderKeyIds(records: readonly ArchivedRecord[]): Uint8Array[] {
  return records.flatMap(({ header: bytes }) => {
    const header = bytes && parseHeader(bytes);
    return header?.kind === 'business' ? [header.senderKeyId] : [];
  });
}

/** Too few cosignatures is a matter of seconds; anything else would be a fault of this build. */
function refusal(report: ProofReport | undefined): Error {
  const failed = report?.checks.find((check) => check.outcome === 'failed');
  if (failed === undefined || failed.code === 'QUORUM_MISSING') {
    return new ProofRequestError('NOT_COSIGNED_YET', 'too few members have cosigned a log that holds the message');
  }
  return new Error(`a proof made here does not verify: ${failed.code} in ${failed.name}`);
}
