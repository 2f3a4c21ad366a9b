import type { WebFeature } from '../../case/feature/web-feature.js';
import { lazyPart } from '../../lib/lazy-part.js';

/** Writes records down, and changes their values where they stand. */
export const recordFormFeature: WebFeature = {
  name: 'record-form',
  valueEditor: lazyPart(() => import('./components/value-editor.js'), 'ValueEditor'),
};
