import { Injectable } from '@nestjs/common';
import type { LinkKind } from '#libs/forms';
import { bulk, bytea, insertAll, int4, text, uuid } from '#libs/persistence';
import type { EntityManager } from 'typeorm';

/** What a signal says of one thing, as a digest that nobody reads it from. */
export interface LinkKey {
  readonly kind: LinkKind;
  readonly digest: Uint8Array;
}

/** Of which signal keys are, and since which day, counted from 1970 on. */
export interface LinkKeysOf {
  readonly signalId: string;
  readonly day: number;
}

/** Writes keys with the rights of the door, which may not read them. */
@Injectable()
export class LinkIntake {
  /** Does the same whether or not another signal has one of them, and nothing where this one has it. */
  add(tx: EntityManager, { signalId, day }: LinkKeysOf, keys: readonly LinkKey[]): Promise<void> {
    return insertAll(
      tx,
      KEYS,
      keys.map(({ kind, digest }) => ({ kind, digest, day, signal_id: signalId })),
    );
  }
}

const KEYS = bulk('link_key', { kind: text, digest: bytea, day: int4, signal_id: uuid }, { onConflict: 'do nothing' });
