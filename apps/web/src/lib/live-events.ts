import type { GatewayEvent } from './api-types.js';

/** Kinds of events that the page listens to. */
export const LIVE_KINDS: readonly GatewayEvent['kind'][] = [
  'changed',
  'delivery',
  'approval-waiting',
  'approval-settled',
  'refused',
  'flows-changed',
  'network-changed',
];

/**
 * Beginnings of the query keys that an event makes stale, besides those that features name. Keys begin with the resource and the space:
 * `['records', spaceId, …]`, `['record', spaceId, recordId, …]`, `['delivery', spaceId, …]`, `['inbox']`.
 */
export function staleKeys(event: GatewayEvent): readonly (readonly string[])[] {
  switch (event.kind) {
    case 'changed': {
      const { spaceId, recordId } = event;
      const record = recordId === null ? [] : [['record', spaceId, recordId]];
      const ofSpace = inSpace(event, 'records', 'space', 'activity', 'sealed', 'delivery');
      return [...ofSpace, ...record, ['spaces'], ['inbox']];
    }
    case 'delivery':
      return inSpace(event, 'delivery', 'space');
    case 'approval-waiting':
      return [['inbox'], ['space', event.spaceId]];
    case 'approval-settled':
      return [['inbox'], ...inSpace(event, 'space', 'records', 'record')];
    case 'refused':
      return [['inbox'], ...inSpace(event, 'records', 'record', 'delivery')];
    case 'flows-changed':
      return [];
    case 'network-changed':
      return [['network']];
  }
}

function inSpace({ spaceId }: { readonly spaceId: string }, ...resources: readonly string[]): readonly string[][] {
  return resources.map((resource) => [resource, spaceId]);
}
