import { type Checkpoint, cosign, formatCheckpoint, formatNote } from '#libs/tlog';
import type { OwnKey } from '#libs/trust';
import { type StepResult, Worker } from '#libs/work';
import { ExchangeContext } from '../space/exchange.context.js';
import type { SpacePosition } from '../space/space-position.js';
import type { ShardSession } from '../space/shard-session.js';
import type { SpaceSession } from '../space/space-session.js';
import type { SpaceTurns } from '../space/space-turns.js';
import { ownKeyInForce } from '../space/own-key-in-force.js';
import { CosignRepository, type CosignedTree } from '../tree/cosign.repository.js';

/** Cosignatures a second of all members together, while a space is under load (docs/protocol.md, Checkpoints). */
const NOTES_PER_SECOND = 80;

/** Bytes of the key in an Ed25519 SubjectPublicKeyInfo. */
const RAW_KEY_BYTES = 32;

/** What the cosigner knows of one space: what it stored as cosigned, what of it left, and when it cosigned last. */
interface Progress {
  newest: CosignedTree | null;
  sentSize: bigint;
  atMs: number;
}

/**
 * Cosigns what this gateway has committed. The size and root are stored before the signature leaves, and never a smaller
 * size or another root for the same one: a witness that breaks this proves itself wrong.
 */
export class CosignerWorker extends Worker {
  override readonly name = 'cosigner';
  private readonly progress = new Map<number, Progress>();

  constructor(
    private readonly session: ShardSession,
    private readonly turns: SpaceTurns,
    private readonly context: ExchangeContext,
    private readonly cosigns: CosignRepository,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    return this.turns.give(this.session.cosigning(), async (space) => {
      const progress = await this.progressOf(space);
      const cosigned = await this.cosign(space, progress);
      const sent = await this.send(space, progress);
      return cosigned === 'worked' || !sent ? cosigned : 'worked';
    });
  }

  private async cosign(space: SpaceSession, progress: Progress): Promise<StepResult> {
    const position = space.requirePosition();
    const now = this.context.clock.now();
    const { frontier } = position;
    if (frontier.size <= (progress.newest?.size ?? 0n) || position.listExpired(now)) return 'idle';
    const everyMs = Math.ceil((1000 * position.members.length) / NOTES_PER_SECOND);
    const waitMs = progress.atMs + everyMs - now.getTime();
    if (waitMs > 0) return { againInMs: waitMs };

    const tree = { size: frontier.size, root: frontier.root() };
    const note = this.noteOf(space, { ...tree, rules: position.state.rulesHash }, this.checkpointKey(position));
    const cosigned = { ...tree, note };
    await this.cosigns.store(space.spaceNo, cosigned, this.session.token);
    progress.newest = cosigned;
    progress.atMs = now.getTime();
    return 'worked';
  }

  /** Sends the newest note until the log has it; a note that came to nothing is in the next one. Answers whether one was sent. */
  private async send(space: SpaceSession, progress: Progress): Promise<boolean> {
    const { newest } = progress;
    if (!newest || newest.size <= progress.sentSize) return false;
    await this.session.marks.cosigned(space.spaceId, newest.size);
    const value = Buffer.from(newest.note, 'utf8');
    await this.session.notesWriter.append(space.notesTopic, [{ value, headers: {} }]);
    progress.sentSize = newest.size;
    return true;
  }

  /** A new holder sends the newest note again, since the one before may have died between storing and sending it. */
  private async progressOf({ spaceNo }: SpaceSession): Promise<Progress> {
    const known = this.progress.get(spaceNo);
    if (known) return known;
    const progress = { newest: await this.cosigns.newestOwn(spaceNo), sentSize: 0n, atMs: 0 };
    this.progress.set(spaceNo, progress);
    return progress;
  }

  /** @throws Error while the list in force names a checkpoint key that this gateway does not hold: nobody would count it */
  private checkpointKey({ list }: SpacePosition): OwnKey {
    const key = list && ownKeyInForce(this.context.identity.keys, list, 'checkpoint');
    if (!key) throw new Error('the checkpoint key of the list in force is not held here');
    return key;
  }

  private noteOf({ spaceId }: SpaceSession, tree: Omit<Checkpoint, 'origin'>, key: OwnKey): string {
    const { member, clock } = this.context;
    const body = formatCheckpoint({ origin: `joinder/${spaceId}`, ...tree });
    const line = cosign({
      checkpointBody: body,
      name: `joinder/${member}`,
      seconds: BigInt(Math.floor(clock.now().getTime() / 1000)),
      key: key.privateKey,
      publicKeyRaw: key.spki.subarray(-RAW_KEY_BYTES),
    });
    return formatNote(body, [line]);
  }
}
