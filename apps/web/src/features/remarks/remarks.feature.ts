import type { WebFeature } from '../../case/feature/web-feature.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { KIND_TEXTS, MESSAGE_TEXTS } from './remarks.feature.texts.js';

/** What countries say of values of others: the same, or otherwise. */
export const remarksFeature: WebFeature = {
  name: 'remarks',
  messages: MESSAGE_TEXTS,
  duties: [
    {
      kind: 'remark',
      group: 'new',
      label: KIND_TEXTS.remarks,
      place: 7.4,
      row: lazyPart(() => import('./components/remark-duty.js'), 'RemarkDuty'),
    },
  ],
  contents: { 'record-remark': lazyPart(() => import('./components/remark-content.js'), 'RemarkContent') },
  valueRemarks: lazyPart(() => import('./components/value-remarks.js'), 'ValueRemarks'),
};
