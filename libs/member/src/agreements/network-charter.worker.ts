import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { CharterRepository, type CharterRow, ExchangeContext, type Space, SpaceDirectory } from '#libs/exchange';
import { type StepResult, Worker } from '#libs/work';
import { networkSuccessor } from './network-successor.js';
import { PublishCharter } from './publish-charter.service.js';

/** A charter that is not voted for after this long was refused, or its record is lost: people look, and it is tried again. */
const AGAIN_MS = 3600_000;

/**
 * Lets `network` follow the trust list: where the list in force there names other members than the charter, publishes the successor
 * that names them; and where the charter names this member anew, publishes it as it is. Administrators have decided both by signing
 * the list, so it needs no person.
 */
@Injectable()
export class NetworkCharterWorker extends Worker {
  override readonly name = 'network-charter';
  /** What was published last, and when it may be published again. Owned by this class; a restart begins it anew. */
  private last = { hash: '', againAtMs: 0 };

  constructor(
    private readonly context: ExchangeContext,
    private readonly spaces: SpaceDirectory,
    private readonly charters: CharterRepository,
    private readonly publishing: PublishCharter,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const network = await this.spaces.find(this.context.lists.networkSpaceId);
    const bytes = network && (await this.due(network));
    if (!network || !bytes || !this.isNew(bytes)) return 'idle';
    return (await this.publishing.once(network.spaceNo, bytes)) ? 'worked' : 'idle';
  }

  private async due({ spaceNo }: Space): Promise<Uint8Array | null> {
    const inForce = await this.charters.charterInForce(spaceNo);
    if (!inForce?.charter.members.includes(this.context.member)) return null;
    const list = (await this.context.lists.ofSpace(spaceNo)).at(-1);
    if (!list?.members.has(this.context.member)) return null;
    return (await this.joining(spaceNo, inForce)) ?? networkSuccessor(inForce, list);
  }

  /** The first charter is answered where it is read; a later one that names us waits for us here. */
  private async joining(spaceNo: number, { charter, bytes }: CharterRow): Promise<Uint8Array | null> {
    if (charter.revision === 1 || (await this.charters.takesPart(spaceNo, this.context.member))) return null;
    return bytes;
  }

  private isNew(bytes: Uint8Array): boolean {
    const nowMs = this.context.clock.now().getTime();
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (this.last.hash === hash && nowMs < this.last.againAtMs) return false;
    this.last = { hash, againAtMs: nowMs + AGAIN_MS };
    return true;
  }
}
