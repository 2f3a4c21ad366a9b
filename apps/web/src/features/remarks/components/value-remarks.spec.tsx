import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import type { ValueRemarksProps } from '../../../case/feature/web-feature.js';
import { TimeProvider } from '../../../components/time.js';
import { sessionQuery } from '../../../lib/session.js';
import { LanguageProvider } from '../../../lib/texts.js';
import { ValueRemarks } from './value-remarks.js';

const PATIENT = { timeout: 20_000 };
const AT = '/api/v1/spaces/s/records/r/remarks';
const STATEMENT = {
  messageId: 'm',
  index: 0,
  property: 'name',
  value: 'Gabor Minta',
  owner: 'xb',
  holders: ['xa', 'xb', 'xc'],
};

let posted: { readonly path: string; readonly body: object }[];
let remarks: readonly object[];

const remark = (more: object = {}): object => ({
  remarkId: 'xb.1',
  member: 'xb',
  author: 'Bela Pelda',
  at: '2026-11-24T09:00:00Z',
  kind: 'dispute',
  value: { messageId: 'm', index: 0, property: 'name' },
  statement: {
    property: 'name',
    value: 'Gábor Kovács',
    labels: {
      original: '',
      language: '',
      evaluation: { source: 'A', information: 1 },
      handling: { code: 2, text: '' },
    },
  },
  readers: ['xa', 'xb', 'xc'],
  without: [],
  state: 'said',
  withdrawn: false,
  withdrawable: false,
  unread: false,
  position: '7',
  ...more,
});

beforeEach(() => {
  posted = [];
  remarks = [];
  localStorage.setItem('joinder.language', 'en');
  Object.assign(globalThis, {
    fetch: async (path: string, { method, body }: { readonly method?: string; readonly body?: string } = {}) => {
      if (method === 'POST') posted.push({ path, body: JSON.parse(body ?? '{}') });
      const answer = path === AT && method !== 'POST' ? { recordId: 'r', remarks } : { effects: [], messageId: 'n' };
      return { ok: true, text: async () => JSON.stringify(answer), headers: new Map() };
    },
  });
});

afterEach(cleanup);

/** A page that opens and closes where something is said. */
function Value({ first }: { readonly first: ValueRemarksProps['saying'] }) {
  const [saying, setSaying] = useState(first);
  return (
    <>
      <button type="button" onClick={() => setSaying('dispute')}>
        open again
      </button>
      <ValueRemarks
        spaceId="s"
        recordId="r"
        type="person"
        statement={STATEMENT}
        name="Name"
        saying={saying}
        onSay={setSaying}
        frame={(content) => <div>{content}</div>}
      />
    </>
  );
}

function show(saying: ValueRemarksProps['saying'] = null): void {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  queries.setQueryData([...sessionQuery.queryKey], {
    person: { id: 'p', roles: ['investigator'] },
    member: { member: 'xa' },
  });
  queries.setQueryData(['space', 's', 'details'], {
    takingPart: ['xa', 'xb', 'xc'],
    agreement: { title: 'Demo agreement', switches: [] },
  });
  queries.setQueryData(['record-types'], []);
  render(
    <LanguageProvider>
      <TimeProvider>
        <MantineProvider env="test">
          <QueryClientProvider client={queries}>
            <Value first={saying} />
          </QueryClientProvider>
        </MantineProvider>
      </TimeProvider>
    </LanguageProvider>,
  );
}

it('103 shows what countries say of this value, and neither what was taken back nor what is said of another', async () => {
  remarks = [
    remark(),
    remark({ remarkId: 'xc.1', member: 'xc', withdrawn: true, statement: null }),
    remark({ remarkId: 'xc.2', member: 'xc', value: { messageId: 'm', index: 1, property: 'name' } }),
  ];
  show();
  await screen.findByText('Gábor Kovács', {}, PATIENT);
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
  expect(screen.getByRole('listitem').textContent).toMatch(/XB disputes.*A1.*Bela Pelda/);
});

it('103 sends another value with the legal basis of the case, once something else is typed', async () => {
  show('dispute');
  const field = await screen.findByRole('textbox', { name: 'Another value' }, PATIENT);
  // Whose value it is reads it in any case; XC is left out.
  expect(screen.queryByRole('button', { name: /XB/ })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: /XC/ }));
  const send = screen.getByRole('button', { name: /^Send/ });
  expect(send).toHaveProperty('disabled', true);
  fireEvent.change(field, { target: { value: 'Gábor Kovács' } });
  await waitFor(() => expect(send).toHaveProperty('disabled', false), PATIENT);
  fireEvent.click(send);
  await waitFor(() => expect(posted.map(({ path }) => path)).toContain(AT), PATIENT);
  expect(posted.find(({ path }) => path === AT)?.body).toMatchObject({
    kind: 'dispute',
    value: { messageId: 'm', index: 0 },
    legalBasis: 'Demo agreement',
    readers: ['xa', 'xb'],
    statement: { property: 'name', value: 'Gábor Kovács' },
  });
});

it('103 says that the own country has said something, and takes nothing more', async () => {
  remarks = [remark({ remarkId: 'xa.1', member: 'xa', withdrawable: true })];
  show('corroborate');
  await screen.findByText(/^Your country has already said/, {}, PATIENT);
  expect(screen.queryByRole('button', { name: /^Send/ })).toBeNull();
  expect(screen.getByRole('button', { name: 'Take back' })).toBeDefined();
});

it('103 keeps what was typed where it is closed, and has it there when it is opened again', async () => {
  show('dispute');
  const box = () => screen.findByRole('textbox', { name: 'Another value' }, PATIENT);
  fireEvent.change(await box(), { target: { value: 'Gábor Kovács' } });
  fireEvent.click(screen.getByRole('button', { name: 'Back' }));
  expect(screen.queryByRole('textbox')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'open again' }));
  expect(await box()).toHaveProperty('value', 'Gábor Kovács');
});
