import { IconAddressBook } from '@tabler/icons-react';
import type { QueryKey } from '@tanstack/react-query';
import type { WebFeature } from '../../case/feature/web-feature.js';
import { READERS } from '../../case/record/readers.js';
import type { GatewayEvent } from '../../lib/api-types.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { KIND_TEXTS, MESSAGE_TEXTS, RAIL_TEXTS } from './records.feature.texts.js';

/** What a case knows. */
export const recordsFeature: WebFeature = {
  name: 'records',
  messages: MESSAGE_TEXTS,
  stale,
  duties: [
    {
      kind: 'new-record',
      group: 'new',
      label: KIND_TEXTS['new-record'],
      place: 7,
      row: lazyPart(() => import('./components/new-record-duty.js'), 'NewRecordDuty'),
    },
    {
      kind: 'new-facts',
      group: 'changed',
      label: KIND_TEXTS['new-facts'],
      place: 8,
      row: lazyPart(() => import('./components/new-facts-duty.js'), 'NewFactsDuty'),
    },
  ],
  recordPeek: lazyPart(() => import('./components/record-beside.js'), 'RecordBeside'),
  background: { part: lazyPart(() => import('./components/held-elsewhere.js'), 'HeldElsewhere'), roles: READERS },
  rail: [
    {
      name: 'records',
      label: RAIL_TEXTS.records,
      icon: IconAddressBook,
      place: 4,
      link: (spaceId) => (spaceId === null ? null : { to: '/cases/$spaceId/records', params: { spaceId } }),
      key: 'go-records',
      foot: { place: 3 },
      badge: lazyPart(() => import('./components/records-badge.js'), 'RecordsBadge'),
      roles: READERS,
      isOfCase: true,
    },
  ],
};

/** What another member refuses is named by its place on the log; which record it would have changed the page does not know. */
function stale(event: GatewayEvent): readonly QueryKey[] {
  switch (event.kind) {
    case 'changed':
      return inSpace(event, 'records', 'sealed', 'delivery');
    case 'delivery':
      // Marks of the list say where a record is.
      return inSpace(event, 'delivery', 'records');
    case 'held-changed':
      if (event.about.includes('own-holds')) return [['holds']];
      return inSpace(event, 'records');
    case 'approval-settled':
      return inSpace(event, 'records');
    case 'refused':
      return inSpace(event, 'records', 'record', 'delivery');
    default:
      return [];
  }
}

function inSpace({ spaceId }: { readonly spaceId: string }, ...resources: readonly string[]): readonly QueryKey[] {
  return resources.map((resource) => [resource, spaceId]);
}
