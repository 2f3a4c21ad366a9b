import { afterEach, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import type { DutyItem } from '../../case/feature/web-feature.js';
import { type WaitingItem, waitingQuery } from './api/waiting.js';
import { useWorkLabel } from './use-work-label.js';
import type { WorkTab } from './work-lines.js';

afterEach(cleanup);

const duty = (id: string, recordHandling: string | null): DutyItem => ({
  id,
  kind: 'new-record',
  spaceId: 's',
  spaceTitle: 'LANTAARN',
  recordId: 'r',
  recordType: 'person',
  recordName: 'Minta Gábor',
  recordNumber: null,
  recordHandling,
  at: '2026-11-30T10:00:00Z',
  dueAt: null,
  harm: 1,
  waitsFor: { kind: 'desk' },
  state: 'open',
  snoozedUntil: null,
  mustAct: false,
  clearable: true,
  matter: {
    kind: 'new-record',
    member: 'hu',
    values: 1,
    sealed: 0,
    sealedFrom: null,
    sealedTo: null,
    assigned: false,
  },
});

const waiting = (recordHandling: string): WaitingItem => ({
  id: 'approval.m',
  kind: 'approval',
  messageId: 'm',
  requestId: null,
  spaceId: 's',
  recordId: 'r',
  recordName: 'Minta Gábor',
  recordNumber: null,
  recordHandling,
  what: 'record',
  members: ['hu'],
  reason: '',
  at: '2026-11-30T10:00:00Z',
});

function labelOf(tab: WorkTab, codes: readonly (string | null)[], others: readonly string[]): string | null {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  queries.setQueryData(waitingQuery.queryKey, { items: others.map(waiting), cameThisWeek: 0 });
  const groups = { answer: [], new: codes.map((code, at) => duty(`${at}`, code)), changed: [] };
  const Label = (): React.ReactNode => <p>{useWorkLabel(tab, groups) ?? 'none'}</p>;
  render(
    <QueryClientProvider client={queries}>
      <Label />
    </QueryClientProvider>,
  );
  return screen.getByRole('paragraph').textContent;
}

it.each([
  ['the record that is handled most carefully', 'mine', ['H1', null, 'H2'], [], 'H2'],
  ['what others have to do next too', 'mine', ['H1'], ['H3'], 'H3'],
  ['only what its tab shows', 'desk', ['H1'], ['H3'], 'H1'],
  ['nothing where no record is named', 'mine', [null], [], 'none'],
] as const)('12 the label of My work follows %s', (_, tab, codes, others, label) => {
  expect(labelOf(tab, codes, others)).toBe(label);
});
