import { IconMessageQuestion } from '@tabler/icons-react';
import type { WebFeature } from '../../case/feature/web-feature.js';
import { READERS } from '../../case/record/readers.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { KIND_NAMES, kindTexts } from './kinds/kinds.js';
import { KIND_TEXTS, MESSAGE_TEXTS, RAIL_TEXTS } from './requests.feature.texts.js';

const offerDuties = () => import('./components/offer-duties.js');
const content = lazyPart(() => import('./components/request-content.js'), 'RequestContent');

/** Requests: what this country asks of others, about records and what is sealed, and theirs to us. */
export const requestsFeature: WebFeature = {
  name: 'requests',
  messages: MESSAGE_TEXTS,
  duties: [
    {
      kind: 'request-unseen',
      group: 'answer',
      label: KIND_TEXTS.unseen,
      place: 2.05,
      row: lazyPart(offerDuties, 'RequestUnseenDuty'),
    },
    {
      kind: 'request',
      group: 'answer',
      label: KIND_TEXTS.requestsToUs,
      place: 2.1,
      row: lazyPart(offerDuties, 'RequestDuty'),
    },
    {
      kind: 'request-due',
      group: 'answer',
      label: KIND_TEXTS.littleTime,
      place: 2.2,
      row: lazyPart(offerDuties, 'RequestDueDuty'),
    },
    {
      kind: 'request-news',
      group: 'new',
      label: KIND_TEXTS.requestNews,
      place: 6.1,
      row: lazyPart(offerDuties, 'RequestNewsDuty'),
    },
  ],
  approvals: {
    question: { label: KIND_TEXTS.approval, icon: IconMessageQuestion, content },
    ...Object.fromEntries(
      KIND_NAMES.flatMap((kind) => {
        const { approval } = kindTexts(kind);
        return approval ? [[kind, { label: approval, icon: IconMessageQuestion, content }]] : [];
      }),
    ),
  },
  rail: [
    {
      name: 'requests',
      label: RAIL_TEXTS.requests,
      icon: IconMessageQuestion,
      place: 4.5,
      link: (spaceId) => (spaceId === null ? null : { to: '/cases/$spaceId/requests', params: { spaceId } }),
      key: 'go-requests',
      foot: { place: 4 },
      waits: ['request', 'request-due', 'request-unseen', 'request-news'],
      roles: READERS,
      isOfCase: true,
    },
  ],
  recordPanel: lazyPart(() => import('./components/record-questions.js'), 'RecordQuestions'),
  askDialog: lazyPart(() => import('./components/ask-dialog.js'), 'AskDialog'),
  sealedPanel: lazyPart(() => import('./components/sealed-questions.js'), 'SealedQuestions'),
  sealedMark: lazyPart(() => import('./components/sealed-asked.js'), 'SealedAsked'),
  stale: (event) => {
    switch (event.kind) {
      case 'changed':
      case 'approval-settled':
      case 'refused':
        return [['commitments', event.spaceId]];
      case 'delivery':
        // Somebody there was the first to open something: nobody need call them any more.
        return event.size === null ? [['commitments', event.spaceId]] : [];
      default:
        return [];
    }
  },
};
