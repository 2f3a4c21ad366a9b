import type { WebFeature } from '../../case/feature/web-feature.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { KIND_TEXTS } from './signals.feature.texts.js';

/** Signals that the intake of the own country handed over. */
export const signalsFeature: WebFeature = {
  name: 'signals',
  duties: [
    {
      kind: 'handed-signal',
      group: 'new',
      label: KIND_TEXTS.signal,
      place: 10,
      row: lazyPart(() => import('./components/signal-duty.js'), 'SignalDuty'),
    },
  ],
  casePanel: lazyPart(() => import('./components/case-drafts.js'), 'CaseDrafts'),
  stale: ({ kind }) => (kind === 'inbox-changed' ? [['handed-signal']] : []),
};
