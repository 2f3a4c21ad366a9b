import { IconAddressBook } from '@tabler/icons-react';
import type { WebFeature } from '../../case/feature/web-feature.js';
import { READERS } from '../../case/record/readers.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { KIND_TEXTS, MESSAGE_TEXTS, RAIL_TEXTS } from './records.feature.texts.js';

/** What a case knows. */
export const recordsFeature: WebFeature = {
  name: 'records',
  messages: MESSAGE_TEXTS,
  duties: [
    {
      kind: 'new-facts',
      label: KIND_TEXTS['new-facts'],
      place: 7,
      row: lazyPart(() => import('./components/new-facts-duty.js'), 'NewFactsDuty'),
    },
  ],
  rail: [
    {
      name: 'records',
      label: RAIL_TEXTS.records,
      icon: IconAddressBook,
      place: 4,
      link: (spaceId) => (spaceId === null ? null : { to: '/cases/$spaceId/records', params: { spaceId } }),
      key: '3',
      roles: READERS,
      isOfCase: true,
    },
  ],
};
