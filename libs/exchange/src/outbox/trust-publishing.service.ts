import { Injectable } from '@nestjs/common';
import { decodeCanonical, Kind, type SignedTrustList, SignedTrustListSchema } from '#libs/contracts';
import { trustViewBody } from '#libs/protocol';
import type { TrustList } from '#libs/trust';
import type { EntityManager } from 'typeorm';
import { ExchangeContext } from '../space/exchange.context.js';
import { OutboxRepository } from './outbox.repository.js';

/** Sends trust lists; they act in a space from the position behind the record that carries them. */
@Injectable()
export class TrustPublishing {
  constructor(
    private readonly context: ExchangeContext,
    private readonly outbox: OutboxRepository,
  ) {}

  /** Queues lists, each the successor of the one before; the first must follow the newest that stands in the space, or stand there itself. */
  async publish(tx: EntityManager, spaceNo: number, lists: readonly TrustList[]): Promise<void> {
    await this.outbox.acceptClear(tx, {
      spaceNo,
      kind: Kind.TRUST_VIEW,
      body: trustViewBody(lists.map(signedList)),
      at: this.context.clock.now(),
    });
    this.context.wakes.afterCommit(tx, 'sealer');
  }
}

function signedList({ signedBytes, version }: TrustList): SignedTrustList {
  const signed = decodeCanonical(SignedTrustListSchema, signedBytes);
  if (!signed) throw new Error(`list ${version} was opened and does not parse`);
  return signed;
}
