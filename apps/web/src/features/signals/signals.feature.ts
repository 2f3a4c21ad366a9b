import { IconMessageReport } from '@tabler/icons-react';
import type { WebFeature } from '../../case/feature/web-feature.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { KIND_TEXTS, MESSAGE_TEXTS } from './signals.feature.texts.js';

const passed = () => import('./components/passed-duties.js');

/** Signals that the intake of the own country handed over, or that countries pass to each other. */
export const signalsFeature: WebFeature = {
  name: 'signals',
  messages: MESSAGE_TEXTS,
  duties: [
    {
      kind: 'handed-signal',
      group: 'new',
      label: KIND_TEXTS.signal,
      place: 10,
      row: lazyPart(() => import('./components/signal-duty.js'), 'SignalDuty'),
    },
    {
      kind: 'passed-signal',
      group: 'answer',
      label: KIND_TEXTS.passed,
      place: 2.3,
      row: lazyPart(passed, 'PassedDuty'),
    },
    {
      kind: 'passed-answer',
      group: 'new',
      label: KIND_TEXTS.passedAnswers,
      place: 10.1,
      row: lazyPart(passed, 'PassedAnswerDuty'),
    },
  ],
  approvals: {
    signal: {
      label: KIND_TEXTS.approval,
      icon: IconMessageReport,
      content: lazyPart(() => import('./components/passed-content.js'), 'PassedContent'),
    },
  },
  casePanel: lazyPart(() => import('./components/case-signals.js'), 'CaseSignals'),
  stale: (event) => {
    if (event.kind === 'inbox-changed') return [['handed-signal']];
    if (event.kind === 'changed' && event.type.startsWith('joinder.signal.'))
      return [['handed-signal'], ['passed-signal', event.spaceId], ['passed-signals', event.spaceId]];
    return [];
  },
};
