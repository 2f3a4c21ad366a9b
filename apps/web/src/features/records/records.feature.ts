import type { WebFeature } from '../../case/feature/web-feature.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { KIND_TEXTS, MESSAGE_TEXTS } from './records.feature.texts.js';

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
};
