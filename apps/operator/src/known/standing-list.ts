import { DAY_MS } from '#libs/vocabulary';
import type { KnownTrust } from './known-trust.js';

/** For this long after a new list came, openings that were sealed under the one before it are taken. */
const GRACE_MS = DAY_MS;

/** Whether a list, by its hash in hex, is the newest, or one that it follows (two, where it heals) and the newest is new. */
export function isStanding(listHash: string, { newest, newestSinceMs }: KnownTrust, nowMs: number): boolean {
  if (listHash === newest.hashHex) return true;
  const isFollowed = [newest.previous, newest.also].some(
    (hash) => hash !== null && Buffer.from(hash).toString('hex') === listHash,
  );
  return isFollowed && nowMs - newestSinceMs < GRACE_MS;
}
