import { type ApplierClass, ExchangeIdentity, type OpenedMessage } from '#libs/exchange';
import { readResidues, storeResidues } from '#libs/exchange/testing';
import type { TestDatabase } from '#libs/testing';
import { DAY_MS } from '#libs/vocabulary';
import type { EntityManager } from 'typeorm';
import { PurgeReactor } from '../../../apps/gateway/src/commitments/recalls/purge.reactor.js';
import { PurgeRepository } from '../../../apps/gateway/src/commitments/recalls/purge.repository.js';
import { CutPlayer, type Played } from '../cuts/cut-player.js';
import type { LogEntry } from '../cuts/random-log.js';
import { TestClock } from '../ledger-gateway.js';
import type { Random } from './random.js';

const MOST_AT_ONCE = 16;
const START_MS = Date.UTC(2026, 2, 1);
/** When everything that was recalled may go. */
const LATER = new Date(START_MS + 30 * DAY_MS);

/** What came of a log at one member. */
export interface Lived {
  readonly played: Played;
  /** What is left of messages that lost something, by position. */
  readonly left: ReadonlyMap<bigint, OpenedMessage>;
  readonly died: number;
}

/** Plays a log at one member, which dies between writes and erases what was recalled at some moment. */
export class CasePlayer {
  private constructor(
    private readonly player: CutPlayer,
    private readonly purges: PurgeRepository,
    private readonly reactor: PurgeReactor,
  ) {}

  static async make(database: TestDatabase, classes: readonly ApplierClass[], member: string): Promise<CasePlayer> {
    const player = await CutPlayer.make(database, classes, member);
    const purges = new PurgeRepository(database.dataSource);
    const reactor = new PurgeReactor(purges, { member } as ExchangeIdentity, new TestClock(START_MS));
    return new CasePlayer(player, purges, reactor);
  }

  async play(spaceNo: number, entries: readonly LogEntry[], random: Random): Promise<Lived> {
    const left = new Map<bigint, OpenedMessage>();
    let died = 0;
    const played = await this.player.within(spaceNo, async (tx, duties) => {
      const due: bigint[] = [];
      for (let at = 0; at < entries.length;) {
        const piece = entries.slice(at, at + random.between(1, MOST_AT_ONCE));
        await tx.query('savepoint chunk');
        const states = await this.player.apply(tx, spaceNo, piece);
        const messages = piece.flatMap(({ message }) => message ?? []);
        await this.reactor.note(tx, { spaceNo, messages, joined: [] });
        if (random.chance(0.15)) {
          await tx.query('rollback to savepoint chunk');
          died += 1;
          continue;
        }
        at += piece.length;
        for (const state of states) duties.set(state.key, state);
        due.push(...messages.filter(({ typeName }) => typeName.endsWith('DataRecalled')).map((one) => one.position));
        if (due.length === 0 || random.chance(0.5)) continue;
        const [position = 0n] = due.splice(random.between(0, due.length - 1), 1);
        await this.erase(tx, { spaceNo, position, entries, left });
      }
    });
    return { played, left, died };
  }

  /** What a rebuild makes of it. */
  rebuild(spaceNo: number, entries: readonly LogEntry[], left: Lived['left']): Promise<Played> {
    const rest = entries.map((entry) => ({ ...entry, message: left.get(entry.position) ?? entry.message }));
    return this.player.play(spaceNo, [rest]);
  }

  /** As `BodyErasure` does, with bodies that were opened before. */
  private async erase(
    tx: EntityManager,
    at: {
      readonly spaceNo: number;
      readonly position: bigint;
      readonly entries: readonly LogEntry[];
      readonly left: Map<bigint, OpenedMessage>;
    },
  ): Promise<void> {
    const { spaceNo, entries, left } = at;
    const due = { spaceNo, spaceId: '', position: at.position.toString() };
    const erasing = await this.purges.erasing(tx, due, LATER);
    if (!erasing) return;
    const stripped = erasing.positions.flatMap((position) => {
      const message = left.get(position) ?? entries[Number(position)]?.message;
      return (message && this.player.registry.strip(message, erasing.erased)) ?? [];
    });
    await storeResidues(tx, spaceNo, stripped);
    const residues = await readResidues(tx, spaceNo, erasing.positions);
    for (const message of stripped) left.set(message.position, { ...message, ...residues.get(message.position) });
    await this.player.registry.erase(tx, stripped);
    await this.purges.noteDone(tx, due, LATER);
  }
}
