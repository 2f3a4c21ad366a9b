import type { GatewayEvent } from './api-types.js';

/** Kinds of events that the page listens to. */
export const LIVE_KINDS: readonly GatewayEvent['kind'][] = [
  'changed',
  'space-changed',
  'inbox-changed',
  'delivery',
  'approval-waiting',
  'approval-settled',
  'held-changed',
  'refused',
  'flows-changed',
  'network-changed',
];

/**
 * Beginnings of the query keys that an event makes stale by what it is about; features name those of their own. Keys begin with the resource
 * and the space: `['record', spaceId, recordId, …]`, `['space', spaceId, …]`, `['inbox']`.
 */
export function staleKeys(event: GatewayEvent): readonly (readonly string[])[] {
  if (event.kind === 'network-changed') return [['network']];
  if (event.kind === 'flows-changed') return [];
  const { spaceId, about } = event;
  // Who gets what stands in the agreement.
  const isAgreed = event.kind !== 'delivery' && about.some((subject) => subject.startsWith('space:'));
  const foreseen = isAgreed ? [['audience', spaceId]] : [];
  return [...about.flatMap((subject) => keysOf(spaceId, subject)), ...foreseen];
}

function keysOf(spaceId: string, subject: string): readonly (readonly string[])[] {
  const [kind = '', id = ''] = subject.split(':');
  if (kind === 'inbox') return [['inbox']];
  if (kind === 'space') return [['space', spaceId]];
  return kind === 'record' ? [['record', spaceId, id]] : [];
}
