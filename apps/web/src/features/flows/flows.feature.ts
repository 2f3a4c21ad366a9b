import type { WebFeature } from '../../case/feature/web-feature.js';

/** What moves between the gateways, and what does not. */
export const flowsFeature: WebFeature = {
  name: 'flows',
  stale: ({ kind }) => (kind === 'flows-changed' ? [['flows']] : []),
};
