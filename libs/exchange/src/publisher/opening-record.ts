import { Kind } from '#libs/contracts';
import type { SpaceSession } from '../shard/space-session.js';
import type { SealedBytes } from './publisher.repository.js';

/** Whether a record is the one that opens a space which has no record yet: its topics are made from it. */
export function isOpening({ position }: SpaceSession, { epoch, sequence, kind }: SealedBytes): boolean {
  return position?.nextPosition === 0n && epoch === 1 && sequence === 1n && kind === Kind.CHARTER;
}
