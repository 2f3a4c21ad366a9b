import type { WebFeature } from '../../case/feature/web-feature.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { MESSAGE_TEXTS } from './recalls.feature.texts.js';

/** What owners recall of their records. */
export const recallsFeature: WebFeature = {
  name: 'recalls',
  messages: MESSAGE_TEXTS,
  recordPanel: lazyPart(() => import('./components/recalled-panel.js'), 'RecalledPanel'),
};
