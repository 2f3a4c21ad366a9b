import { IconSitemap } from '@tabler/icons-react';
import type { WebFeature } from '../../case/feature/web-feature.js';
import { changesPictures } from '../../case/views/changes-pictures.js';
import { READERS } from '../../case/record/readers.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { RAIL_TEXTS } from './chart.feature.texts.js';

/** How the records of a case are connected. */
export const chartFeature: WebFeature = {
  name: 'chart',
  recordPanel: lazyPart(() => import('./components/record-relations.js'), 'RecordRelations'),
  stale: (event) => (changesPictures(event) ? [['graph', event.spaceId]] : []),
  rail: [
    {
      name: 'chart',
      label: RAIL_TEXTS.pictures,
      icon: IconSitemap,
      place: 4.75,
      link: (spaceId) => (spaceId === null ? null : { to: '/cases/$spaceId/chart', params: { spaceId } }),
      key: 'go-chart',
      roles: READERS,
      isOfCase: true,
    },
  ],
};
