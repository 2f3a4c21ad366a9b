import { IconMessageQuestion } from '@tabler/icons-react';
import type { WebFeature } from '../../case/feature/web-feature.js';
import { READERS } from '../../case/record/readers.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { KIND_TEXTS, MESSAGE_TEXTS, RAIL_TEXTS } from './asks.feature.texts.js';

const duties = () => import('./components/ask-duties.js');
const offerDuties = () => import('./components/offer-duties.js');
const askContent = lazyPart(() => import('./components/ask-content.js'), 'AskContent');

/** Requests: questions to other countries about records and what is sealed, and theirs to us. */
export const asksFeature: WebFeature = {
  name: 'asks',
  messages: MESSAGE_TEXTS,
  duties: [
    { kind: 'question', group: 'answer', label: KIND_TEXTS.toUs, place: 2, row: lazyPart(duties, 'QuestionDuty') },
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
    { kind: 'answer', group: 'new', label: KIND_TEXTS.answersToUs, place: 6, row: lazyPart(duties, 'AnswerDuty') },
  ],
  approvals: {
    question: { label: KIND_TEXTS.approval, icon: IconMessageQuestion, content: askContent },
    task: { label: KIND_TEXTS.approvalOfTask, icon: IconMessageQuestion, content: askContent },
    translation: { label: KIND_TEXTS.approvalOfTranslation, icon: IconMessageQuestion, content: askContent },
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
      waits: ['question', 'request', 'request-due', 'request-unseen', 'request-news', 'answer'],
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
        return [
          ['asks', event.spaceId],
          ['commitments', event.spaceId],
        ];
      case 'delivery':
        // Somebody there was the first to open something: nobody need call them any more.
        return event.size === null ? [['commitments', event.spaceId]] : [];
      default:
        return [];
    }
  },
};
