import type { WebFeature } from '../../case/feature/web-feature.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { MESSAGE_TEXTS } from './directory.feature.texts.js';

/** Desks of the members of a case: whom to call there now. */
export const directoryFeature: WebFeature = {
  name: 'directory',
  messages: MESSAGE_TEXTS,
  casePanel: lazyPart(() => import('./components/directory-panel.js'), 'DirectoryPanel'),
};
