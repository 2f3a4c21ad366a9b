import type { LinkEvent } from './spotter.js';

/** What is wrong with a link, in terms of TCP: nothing is changed on the way, as TCP and TLS would notice. */
export type LinkFault =
  | { readonly kind: 'pass' }
  /** Each piece arrives so much later. */
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'throttle'; readonly bytesPerSecond: number }
  /** Nothing arrives in either direction and nobody is told; what was sent arrives once it is over, as TCP sends it again. */
  | { readonly kind: 'blackhole' }
  /** As a blackhole, for what the server says alone: it hears the client, and is not heard. */
  | { readonly kind: 'half-open' }
  /** Connections are reset, also new ones. */
  | { readonly kind: 'reset' }
  /** Each connection is reset when the server has said so many bytes, wherever in a message that is. */
  | { readonly kind: 'cut-after'; readonly bytes: number }
  | Trip;

/**
 * The next of these events, after so many others, ends its connection and does not arrive; it happens once. With `produce-answered`
 * a record stands on the log and whoever sent it is not told.
 */
export interface Trip {
  readonly kind: 'trip';
  readonly event: LinkEvent;
  readonly skip: number;
  /** What was asked does arrive, when `FaultProxy.deliver` is told to: as what a process that died had sent before. */
  readonly isLate?: boolean;
  readonly sprung?: () => void;
}

export const PASS: LinkFault = { kind: 'pass' };

export type Direction = 'to-server' | 'to-client';

/** Whether pieces wait in a direction. */
export function isHeld(fault: LinkFault, direction: Direction): boolean {
  return fault.kind === 'blackhole' || (fault.kind === 'half-open' && direction === 'to-client');
}

/** How long a piece waits before it goes on: for its delay, or for those before it to have passed a narrow link. */
export function waitMs(fault: LinkFault, bytes: number): number {
  if (fault.kind === 'delay') return fault.ms;
  if (fault.kind === 'throttle') return (bytes * 1000) / fault.bytesPerSecond;
  return 0;
}
