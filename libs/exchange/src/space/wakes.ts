import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type EntitySubscriberInterface, type TransactionCommitEvent } from 'typeorm';

/** Workers that others can wake. */
export type WakeTarget = 'sealer' | 'opener' | 'publisher' | 'follower' | 'cosigner' | 'notes' | 'reactor' | 'spaces';

/** Gets the space that there is work in; null for any. */
type WakeListener = (spaceId: string | null) => void;

const PENDING = 'joinder.wakes';

/** Wakes workers at once instead of at their next poll. A lost wake costs one poll interval, never a message. */
@Injectable()
export class Wakes implements EntitySubscriberInterface {
  private readonly listeners = new Map<WakeTarget, Set<WakeListener>>();

  constructor(dataSource: DataSource) {
    dataSource.subscribers.push(this);
  }

  /** Calls the listener whenever the target is woken. Returns the function that ends this. */
  on(target: WakeTarget, listener: WakeListener): () => void {
    const listeners = this.listeners.get(target) ?? new Set();
    this.listeners.set(target, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Wakes the target for all spaces. */
  now(target: WakeTarget): void {
    this.call(target, null);
  }

  /** Wakes the target for one space. */
  space(target: WakeTarget, spaceId: string): void {
    this.call(target, spaceId);
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

  private call(target: WakeTarget, spaceId: string | null): void {
    for (const listener of this.listeners.get(target) ?? []) listener(spaceId);
  }
}
