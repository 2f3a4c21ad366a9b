import { parseCheckpoint, parseCosignature, parseNote, rootAt, TlogError, verifyCosignature } from '#libs/tlog';
import type { LogRecord } from '#libs/spacelog';
import type { ExchangeContext } from '../exchange.context.js';
import type { ShardSession, SpaceSession } from '../shard/shard-session.js';
import { Worker, type StepResult } from '../worker.js';
import type { Cosignature, CosignRepository } from './cosign.repository.js';
import type { TileRepository } from './tile.repository.js';

/** Notes that one step reads of one space. */
const CHUNK = 100;

/** Notes about sizes that the own log has not reached yet wait here; a member cannot make more than this wait. */
const MAX_WAITING = 1000;

/**
 * Reads cosignatures of the others, checks them against the own tree and stores those that agree: they are at once receipts
 * and witness statements. One that disagrees refuses nothing; it is kept as evidence and alarms.
 */
export class NotesReaderWorker extends Worker {
  override readonly name = 'notes-reader';
  private readonly waiting = new Map<number, Cosignature[]>();

  constructor(
    private readonly session: ShardSession,
    private readonly cosigns: CosignRepository,
    private readonly tiles: TileRepository,
    private readonly context: ExchangeContext,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    let result: StepResult = 'idle';
    for (const space of this.session.spaces.values()) {
      const read = this.session.reader.take(space.notesTopic, CHUNK);
      const seen = [
        ...(this.waiting.get(space.spaceNo) ?? []),
        ...read.flatMap((record) => this.verified(space, record)),
      ];
      const size = space.position?.frontier.size ?? 0n;
      const due = seen.filter((cosignature) => cosignature.size <= size);
      this.waiting.set(space.spaceNo, seen.filter((cosignature) => cosignature.size > size).slice(-MAX_WAITING));
      if (due.length > 0) await this.settle(space, due);
      if (read.length > 0 || due.length > 0) result = 'worked';
    }
    return result;
  }

  private async settle(space: SpaceSession, due: readonly Cosignature[]): Promise<void> {
    const reader = this.tiles.reader(space.spaceNo, space.requirePosition().frontier);
    const roots = new Map<bigint, Uint8Array>();
    const agreeing: Cosignature[] = [];
    for (const seen of due) {
      const ownRoot = roots.get(seen.size) ?? (await rootAt(reader, seen.size));
      roots.set(seen.size, ownRoot);
      if (Buffer.compare(ownRoot, seen.root) === 0) agreeing.push(seen);
      else await this.contradicted(space, seen, ownRoot);
    }
    await this.cosigns.storeSeen(agreeing);
  }

  private async contradicted(space: SpaceSession, seen: Cosignature, ownRoot: Uint8Array): Promise<void> {
    await this.cosigns.storeContradiction(seen, ownRoot);
    space.contradicting.add(seen.member);
  }

  /** Cosignatures in a note that a member of the space really made; anything else on the topic is noise. */
  private verified(space: SpaceSession, record: LogRecord): Cosignature[] {
    try {
      const { body, lines } = parseNote(record.value);
      const { origin, size, root } = parseCheckpoint(body);
      if (origin !== `joinder/${space.spaceId}`) return [];
      return lines.flatMap((line) => {
        const cosignature = parseCosignature(line);
        const member = cosignature.name.replace(/^joinder\//, '');
        const key = space.position?.checkpointKey(member);
        if (!key) return [];
        verifyCosignature({ checkpointBody: body, cosignature, name: `joinder/${member}`, publicKeyRaw: key });
        const note = Buffer.from(record.value).toString('utf8');
        return [
          {
            spaceNo: space.spaceNo,
            member,
            size,
            root,
            seconds: cosignature.seconds,
            seenAt: this.context.clock.now(),
            note,
          },
        ];
      });
    } catch (error) {
      if (error instanceof TlogError) return [];
      throw error;
    }
  }
}
