import type { WebFeature } from '../../case/feature/web-feature.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { MESSAGE_TEXTS } from './remarks.feature.texts.js';

/** What countries say of values of others: the same, or otherwise. */
export const remarksFeature: WebFeature = {
  name: 'remarks',
  messages: MESSAGE_TEXTS,
  contents: { 'record-remark': lazyPart(() => import('./components/remark-content.js'), 'RemarkContent') },
  valueRemarks: lazyPart(() => import('./components/value-remarks.js'), 'ValueRemarks'),
};
