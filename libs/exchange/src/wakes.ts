import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type EntitySubscriberInterface, type TransactionCommitEvent } from 'typeorm';

export type WakeTarget = 'sealer' | 'publisher' | 'follower' | 'cosigner' | 'notes' | 'reactor';

const PENDING = 'joinder.wakes';

/** Wakes a worker at once instead of at its next poll. A lost wake costs one poll interval, never a message. */
@Injectable()
export class Wakes implements EntitySubscriberInterface {
  private readonly listeners = new Map<WakeTarget, () => void>();

  constructor(dataSource: DataSource) {
    dataSource.subscribers.push(this);
  }

  on(target: WakeTarget, listener: () => void): void {
    this.listeners.set(target, listener);
  }

  now(target: WakeTarget): void {
    this.listeners.get(target)?.();
  }

  /** Wakes when the open transaction has committed. */
  afterCommit(tx: EntityManager, target: WakeTarget): void {
    const data = tx.queryRunner?.data;
    if (!data) return this.now(target);
    const targets: unknown = data[PENDING];
    if (targets instanceof Set) targets.add(target);
    else data[PENDING] = new Set([target]);
  }

  afterTransactionCommit(event: TransactionCommitEvent): void {
    const targets: unknown = event.queryRunner.data[PENDING];
    if (!(targets instanceof Set)) return;
    delete event.queryRunner.data[PENDING];
    for (const target of targets) this.now(target);
  }
}
