import type { WebFeature } from '../../case/feature/web-feature.js';
import { lazyPart } from '../../lib/lazy-part.js';

/** Writes records down, from any screen what was said on the phone, and changes their values where they stand. */
export const recordFormFeature: WebFeature = {
  name: 'record-form',
  tool: {
    part: lazyPart(() => import('./components/phone-note-button.js'), 'PhoneNoteButton'),
    roles: ['investigator', 'liaison'],
  },
  valueEditor: lazyPart(() => import('./components/value-editor.js'), 'ValueEditor'),
};
