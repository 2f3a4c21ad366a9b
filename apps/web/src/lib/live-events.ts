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
 * Beginnings of the query keys that an event makes stale. Keys begin with the resource and the space:
 * `['records', spaceId, …]`, `['record', spaceId, recordId, …]`, `['delivery', spaceId, …]`, `['inbox']`, `['approvals']`.
 */
export function staleKeys(event: GatewayEvent): readonly (readonly string[])[] {
  switch (event.kind) {
    case 'changed': {
      const { spaceId, recordId } = event;
      const record = recordId === null ? [] : [['record', spaceId, recordId]];
      const ofSpace = ['records', 'space', 'activity', 'sealed', 'asks', 'delivery'].map((resource) => [
        resource,
        spaceId,
      ]);
      return [...ofSpace, ...record, ['spaces'], ['inbox']];
    }
    case 'delivery':
      return [
        ['delivery', event.spaceId],
        ['space', event.spaceId],
      ];
    case 'approval-waiting':
      return [['approvals'], ['inbox']];
    case 'approval-settled':
      return [['approvals'], ['inbox'], ...['records', 'record', 'asks'].map((resource) => [resource, event.spaceId])];
    case 'refused':
      return [['inbox'], ...['record', 'delivery', 'asks'].map((resource) => [resource, event.spaceId])];
    case 'flows-changed':
      return [['flows']];
    case 'network-changed':
      return [['network']];
  }
}
