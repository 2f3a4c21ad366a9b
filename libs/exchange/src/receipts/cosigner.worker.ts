import type { KeyObject } from 'node:crypto';
import { cosign, formatCheckpoint, formatNote } from '#libs/tlog';
import type { ExchangeContext } from '../exchange.context.js';
import type { ShardSession, SpaceSession } from '../shard/shard-session.js';
import { Worker, type StepResult } from '../worker.js';
import type { CosignRepository } from './cosign.repository.js';

/** Cosignatures a second of all members together, while a space is under load (docs/protocol.md, Checkpoints). */
const NOTES_PER_SECOND = 80;

/** Bytes of the key in an Ed25519 SubjectPublicKeyInfo. */
const RAW_KEY_BYTES = 32;

/**
 * Cosigns what this gateway has committed. The size and root are stored before the signature leaves, and never a smaller
 * size or another root for the same one: a witness that breaks this proves itself wrong.
 */
export class CosignerWorker extends Worker {
  override readonly name = 'cosigner';
  private readonly lastAtMs = new Map<number, number>();

  constructor(
    private readonly session: ShardSession,
    private readonly context: ExchangeContext,
    private readonly cosigns: CosignRepository,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    let result: StepResult = 'idle';
    for (const space of this.session.readySpaces()) {
      if (!this.isDue(space)) continue;
      await this.cosign(space);
      result = 'worked';
    }
    return result;
  }

  private isDue(space: SpaceSession): boolean {
    const position = space.position;
    if (!position || position.frontier.size <= space.cosignedSize || !space.mayCosign(this.context.clock.now()))
      return false;
    const members = Math.max(1, position.memberCount);
    const sinceMs = this.context.clock.now().getTime() - (this.lastAtMs.get(space.spaceNo) ?? 0);
    return sinceMs >= (1000 * members) / NOTES_PER_SECOND;
  }

  private async cosign(space: SpaceSession): Promise<void> {
    const { frontier } = space.requirePosition();
    const root = frontier.root();
    const now = this.context.clock.now();
    const note = this.noteOf(space.spaceId, { size: frontier.size, root }, now);
    await this.cosigns.store({ spaceNo: space.spaceNo, size: frontier.size, root, note, token: this.session.token });
    space.cosignedSize = frontier.size;
    this.lastAtMs.set(space.spaceNo, now.getTime());
    await this.session.notesWriter.append(space.notesTopic, [{ value: Buffer.from(note, 'utf8'), headers: {} }]);
  }

  private noteOf(spaceId: string, tree: { size: bigint; root: Uint8Array }, now: Date): string {
    const { checkpoint } = this.context.identity.keys;
    const body = formatCheckpoint({ origin: `joinder/${spaceId}`, ...tree });
    const line = cosign({
      checkpointBody: body,
      name: `joinder/${this.context.member}`,
      seconds: BigInt(Math.floor(now.getTime() / 1000)),
      key: checkpoint.privateKey,
      publicKeyRaw: rawPublicKey(checkpoint.publicKey),
    });
    return formatNote(body, [line]);
  }
}

function rawPublicKey(key: KeyObject): Uint8Array {
  return key.export({ format: 'der', type: 'spki' }).subarray(-RAW_KEY_BYTES);
}
