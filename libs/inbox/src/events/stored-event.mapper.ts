import { jsonShape } from '#libs/persistence';
import type { Audience, SpaceEvent } from './event.js';

const withKind = jsonShape<{ readonly kind: string }>({ kind: 'string' });

/** Takes an event as `Events` wrote it. @throws TypeError where it is none */
export function storedEvent(value: unknown): SpaceEvent {
  return withKind(value) as SpaceEvent;
}

/** Takes an audience as `Events` wrote it. @throws TypeError where it is none */
export function storedAudience(value: unknown): Audience {
  return withKind(value) as Audience;
}
