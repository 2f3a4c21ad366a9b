import { uuidBytes, CharterSchema, decodeCanonical, Kind, SignedTrustListSchema } from '#libs/contracts';
import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { charterBody, encodeCharter } from '#libs/protocol';
import type { EntityManager } from 'typeorm';
import { ExchangeContext } from '../space/exchange.context.js';
import { OutboxRepository } from './outbox.repository.js';
import { SpaceDirectory, type Space } from '../space/space-directory.js';

/** What the first record of a space says. */
export interface OpenedSpace {
  readonly spaceId: string;
  readonly members: readonly string[];
  readonly sharedHistory: boolean;
}

/** Sends the public records that make a space and change its members. */
@Injectable()
export class SpaceOpening {
  constructor(
    private readonly context: ExchangeContext,
    private readonly spaces: SpaceDirectory,
    private readonly outbox: OutboxRepository,
  ) {}

  /** The space of all members. */
  get networkSpaceId(): string {
    return this.context.lists.networkSpaceId;
  }

  /** Queues the record that opens a space, in a transaction of its own. */
  open(spaceId: string, members: readonly string[], sharedHistory: boolean): Promise<Space> {
    return this.context.transaction.run((tx) => this.openIn(tx, { spaceId, members, sharedHistory }));
  }

  /** Queues the record that opens a space: revision 1 of its charter, with the newest trust list known here. */
  async openIn(tx: EntityManager, { spaceId, members, sharedHistory }: OpenedSpace): Promise<Space> {
    const charter = create(CharterSchema, {
      spaceId: uuidBytes(spaceId),
      revision: 1,
      members: [...members].sort(),
      sharedHistory,
    });
    const list = decodeCanonical(SignedTrustListSchema, this.context.lists.newest().signedBytes);
    if (!list) throw new Error('the newest known trust list does not parse');
    const body = charterBody(encodeCharter(charter), list);
    const space = await this.spaces.add(tx, spaceId, 0n);
    const at = this.context.clock.now();
    await this.outbox.acceptClear(tx, { spaceNo: space.spaceNo, kind: Kind.CHARTER, body, at });
    this.context.wakes.afterCommit(tx, 'spaces');
    this.context.wakes.afterCommit(tx, 'sealer');
    return space;
  }

  /** Queues the publication of a charter: the own signature under it. */
  async publish(tx: EntityManager, spaceNo: number, charterBytes: Uint8Array): Promise<void> {
    await this.outbox.acceptClear(tx, {
      spaceNo,
      kind: Kind.CHARTER,
      body: charterBody(charterBytes),
      at: this.context.clock.now(),
    });
    this.context.wakes.afterCommit(tx, 'sealer');
  }
}
