import { IconInbox } from '@tabler/icons-react';
import type { WebFeature } from '../../case/feature/web-feature.js';
import { READERS } from '../../case/record/readers.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { KIND_TEXTS, RAIL_TEXTS } from './inbox.feature.texts.js';

const duties = () => import('./components/own-duties.js');

/** What waits for somebody, by what it asks of them; features add their kinds. */
export const inboxFeature: WebFeature = {
  name: 'inbox',
  duties: [
    { kind: 'refused', group: 'answer', label: KIND_TEXTS.refused, place: 3, row: lazyPart(duties, 'RefusedDuty') },
    {
      kind: 'key-missing',
      group: 'answer',
      label: KIND_TEXTS['key-missing'],
      place: 4,
      row: lazyPart(duties, 'KeyMissingDuty'),
    },
    {
      kind: 'invitation',
      group: 'answer',
      label: KIND_TEXTS.invitation,
      place: 5,
      row: lazyPart(duties, 'InvitationDuty'),
    },
  ],
  personPart: lazyPart(() => import('./components/inbox-person.js'), 'InboxPerson'),
  background: { part: lazyPart(() => import('./components/work-news.js'), 'WorkNews'), roles: READERS },
  rail: [
    {
      name: 'inbox',
      label: RAIL_TEXTS.inbox,
      icon: IconInbox,
      place: 1,
      foot: { place: 1 },
      link: () => ({ to: '/inbox' }),
      key: 'go-work',
      roles: READERS,
      waits: 'all',
    },
  ],
};
