import { Injectable } from '@nestjs/common';
import { type ArchivedRecord, parseHeader, VERDICT } from '#libs/protocol';
import { leafData } from '#libs/tlog';
import type { EntityManager } from 'typeorm';
import { ExchangeContext } from '../space/exchange.context.js';
import { ParkedRepository } from './parked.repository.js';
import type { ArchiveRow } from './archive-row.js';
import { ArchiveRepository } from './archive.repository.js';
import { isKept } from './archived-chunk.js';
import { runsOf } from './refused-run.js';

/** Stores in rows what stood in the archive as it came, once a build can. What is sealed to others keeps its header alone then. */
@Injectable()
export class RawAdoption {
  constructor(
    private readonly archive: ArchiveRepository,
    private readonly parked: ParkedRepository,
    private readonly context: ExchangeContext,
  ) {}

  /** Whatever the database throws where rows still do not hold it; the transaction is of no use then without a savepoint. */
  async adopt(tx: EntityManager, spaceNo: number, archived: ArchivedRecord): Promise<void> {
    const storedAt = this.context.clock.now();
    const rows = this.rowsOf(archived);
    const runs = rows.length > 0 ? [] : runsOf([{ ...archived, count: 1, leafData: leafData(archived) }]);
    await this.archive.raw.remove(tx, spaceNo, archived.position);
    await this.archive.store(tx, spaceNo, { rows, runs, storedAt });
    if (!this.isForUs(archived)) await this.parked.take(tx, spaceNo, archived.position);
  }

  /**
   * Stores what people have tried again, where it stood as it came. Answers whether it is a message for this member, to be applied now.
   *
   * @throws Error while what it does to public state waits for a rebuild, which alone can tell
   */
  async adoptAt(tx: EntityManager, spaceNo: number, archived: ArchivedRecord): Promise<boolean> {
    const [raw] = await this.archive.raw.readAt(tx, spaceNo, [archived.position]);
    if (!raw) return true;
    if (await this.archive.raw.isStateBehind(tx, spaceNo))
      throw new Error('public state lacks what it did: run joinder rebuild');
    await this.adopt(tx, spaceNo, raw);
    return this.isForUs(raw);
  }

  /** Whether it is a message for this member, to be applied once people have it tried again. */
  isForUs({ header: bytes, verdict }: ArchivedRecord): boolean {
    const header = bytes && parseHeader(bytes);
    return verdict === VERDICT.OK && header?.kind === 'business' && header.recipients.includes(this.context.member);
  }

  private rowsOf({
    header: headerBytes,
    signatures,
    body,
    position,
    t,
    verdict,
    identity,
  }: ArchivedRecord): ArchiveRow[] {
    if (headerBytes === null) return [];
    const header = parseHeader(headerBytes);
    const record = header && isProven(verdict) ? { position, identity, header, headerBytes, signatures, body } : null;
    const step = { position, t, verdict, identity, record, received: isReceived(verdict) };
    const kept = isKept({ header }, verdict, this.context.member) ? body : null;
    return [{ step, envelope: { headerBytes, signatures }, body: kept, skeleton: null }];
  }
}

function isReceived(verdict: number): boolean {
  return verdict === VERDICT.OK || verdict >= VERDICT.E_RECIPIENTS;
}

/** Whether the verdict says that signature and header hold: only then is a record its sender's. */
function isProven(verdict: number): boolean {
  const inChain: readonly number[] = [VERDICT.DUPLICATE, VERDICT.E_CHAIN, VERDICT.E_FORK];
  return isReceived(verdict) || inChain.includes(verdict);
}
