import type { WebFeature } from '../../case/feature/web-feature.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { KIND_TEXTS, MESSAGE_TEXTS } from './proposals.feature.texts.js';

/** What countries suggest to change in records of others. */
export const proposalsFeature: WebFeature = {
  name: 'proposals',
  messages: MESSAGE_TEXTS,
  duties: [
    {
      kind: 'proposal',
      group: 'answer',
      label: KIND_TEXTS.proposals,
      place: 2.25,
      row: lazyPart(() => import('./components/proposal-duty.js'), 'ProposalDuty'),
    },
    {
      kind: 'proposal-news',
      group: 'new',
      label: KIND_TEXTS.news,
      place: 6.2,
      row: lazyPart(() => import('./components/proposal-duty.js'), 'ProposalNewsDuty'),
    },
  ],
  contents: {
    'record-proposal': lazyPart(() => import('./components/proposal-content.js'), 'ProposalContent'),
    'record-proposal-ended': lazyPart(() => import('./components/proposal-end-content.js'), 'ProposalEndContent'),
  },
  valueProposals: lazyPart(() => import('./components/value-proposals.js'), 'ValueProposals'),
  changeCredit: lazyPart(() => import('./components/change-credit.js'), 'ChangeCredit'),
  recordPanel: lazyPart(() => import('./components/other-proposals.js'), 'OtherProposals'),
};
