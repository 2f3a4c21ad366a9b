import type { QueryKey } from '@tanstack/react-query';
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
  'pairs-changed',
  'refused',
  'flows-changed',
  'network-changed',
];

/**
 * Beginnings of the query keys that an event makes stale by what it is about; features name those of their own. Keys begin with the resource
 * and the space: `['record', spaceId, recordId, …]`, `['record', spaceId, recordSet(recordIds), …]`, `['space', spaceId, …]`, `['inbox']`.
 */
export function staleKeys(event: GatewayEvent): readonly QueryKey[] {
  if (event.kind === 'network-changed') return [['network']];
  if (event.kind === 'flows-changed') return [];
  const { spaceId, about } = event;
  // Who gets what stands in the agreement.
  const isAgreed = event.kind !== 'delivery' && about.some((subject) => subject.startsWith('space:'));
  const foreseen = isAgreed ? [['audience', spaceId]] : [];
  return [...about.flatMap((subject) => keysOf(spaceId, subject)), ...foreseen];
}

/** Records that are read together, in a key: that of any of them is a part of it, and so makes all of them stale. */
export function recordSet(recordIds: readonly string[]): Readonly<Record<string, true>> {
  return Object.fromEntries(recordIds.map((recordId) => [recordId, true]));
}

function keysOf(spaceId: string, subject: string): readonly QueryKey[] {
  const [kind = '', id = ''] = subject.split(':');
  if (kind === 'inbox') return [['inbox']];
  if (kind === 'space') return [['space', spaceId]];
  return kind === 'record' ? [id, recordSet([id])].map((of) => ['record', spaceId, of]) : [];
}
