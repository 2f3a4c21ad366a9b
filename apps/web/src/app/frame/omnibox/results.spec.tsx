import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { FeaturesProvider, foldFeatures } from '../../../case/feature/features.js';
import { networkQuery } from '../../../case/member/network.js';
import { TimeProvider } from '../../../components/time.js';
import { LanguageProvider } from '../../../lib/texts.js';
import { FindOrDo } from './find-or-do.js';

const SPACE = { spaceId: 's', title: 'LANTAARN', isOpen: true, kind: 'agreement' };
const PEOPLE = [
  {
    id: 'p1',
    member: 'hu',
    name: 'Ádám Pelda',
    role: 'liaison',
    desk: 'Shelter desk',
    phone: '+0003610',
    languages: [],
  },
  {
    id: 'p2',
    member: 'nl',
    name: 'Sanne Voorbeeld',
    role: 'investigator',
    desk: 'Team north',
    phone: '',
    languages: [],
  },
];
const ASK = {
  commitmentId: 'hu.q',
  spaceId: 's',
  number: '482092',
  creditor: 'hu',
  author: 'Ádám',
  text: 'Anything on the shelter?',
};
const MANY = {
  records: ['1', '2'].map((id) => ({
    spaceId: 's',
    recordId: id,
    type: 'person',
    name: `Minta ${id}`,
    detail: null,
    number: '482092',
    owner: 'nl',
  })),
  total: { count: 12, exact: true, similar: 0 },
};
const DUTY = {
  id: 'd',
  kind: 'new-record',
  spaceId: 's',
  recordId: '1',
  recordType: 'person',
  recordName: 'Minta 1',
  dueAt: null,
  matter: { kind: 'new-record' },
};
const LATE = {
  ...DUTY,
  id: 'e',
  kind: 'request',
  dueAt: '2020-01-01T10:00:00Z',
  matter: { kind: 'request', text: 'Who is this?' },
};
const SESSION = { person: { id: 'p', roles: ['investigator'] }, member: { member: 'nl' } };

/** Enough for a machine that is busy with other things. */
const PATIENT = { timeout: 20_000 };
const SLOW_MS = 60_000;

let asked: { path: string; q: string }[] = [];
let chosen: (() => void)[] = [];
let via = 'mode';
let teams = 0;

function answerTo(path: string, q: string): object {
  if (path.endsWith('/commitments/search')) return /482 ?092|shelter/.test(q) ? [ASK] : [];
  if (path.endsWith('/search'))
    return q === 'minta' ? MANY : { records: [], total: { count: 0, exact: true, similar: 0 } };
  if (path.endsWith('/team')) {
    teams += 1;
    return { you: { via } };
  }
  if (path.includes('/inbox')) return { items: [DUTY, LATE], next: null };
  return path.endsWith('/spaces/s') ? { ...SPACE, people: PEOPLE, takingPart: ['nl', 'hu'] } : [SPACE];
}

beforeEach(() => {
  asked = [];
  chosen = [];
  via = 'mode';
  teams = 0;
  localStorage.setItem('joinder.language', 'en');
  Object.assign(
    globalThis,
    {
      fetch: async (path: string, { body }: { body?: string } = {}) => {
        const { q = '' }: { q?: string } = JSON.parse(body ?? '{}');
        if (path.endsWith('search')) asked.push({ path, q });
        return { ok: true, text: async () => JSON.stringify(answerTo(path, q)), headers: new Map() };
      },
    },
    SLOW_MS,
  );
});

afterEach(cleanup);

async function find(words: string): Promise<void> {
  const queries = new QueryClient();
  queries.setQueryData(['session'], SESSION);
  queries.setQueryData(networkQuery.queryKey, { member: 'nl', members: [{ member: 'hu' }] } as never);
  const root = createRootRoute({ component: Outlet });
  const here = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: () => <FindOrDo onClose={() => undefined} onChoose={(run) => void chosen.push(run)} />,
  });
  const router = createRouter({
    routeTree: root.addChildren([here]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  render(
    <LanguageProvider>
      <TimeProvider>
        <MantineProvider env="test">
          <QueryClientProvider client={queries}>
            <FeaturesProvider folded={foldFeatures([])}>
              <RouterProvider router={router} />
            </FeaturesProvider>
          </QueryClientProvider>
        </MantineProvider>
      </TimeProvider>
    </LanguageProvider>,
  );
  fireEvent.change(await screen.findByRole('combobox', {}, PATIENT), { target: { value: words } });
}

const options = async (): Promise<readonly string[]> => {
  const found = await screen.findAllByRole('option', {}, PATIENT);
  return found.map((option) => option.textContent ?? '');
};

describe('16 what is found', () => {
  it(
    'are requests by words of what was asked, and people of the case by their desk',
    async () => {
      await find('shelter');
      await waitFor(async () => expect(await options()).toHaveLength(3), PATIENT);
      expect(await options()).toEqual([
        'Anything on the shelter? ÁdámHU R 482 092',
        'Ádám Pelda Shelter desk · +0003610HU',
        expect.stringContaining('New person named “shelter”'),
      ]);
    },
    SLOW_MS,
  );
});

describe('16 what may be done with what is found', () => {
  it(
    'is to share the best, where it is ours',
    async () => {
      await find('minta');
      await waitFor(async () => expect(await options()).toContain('Share “Minta 1” with…s'), PATIENT);
    },
    SLOW_MS,
  );

  it(
    'is not to share it in a case that was opened in an emergency',
    async () => {
      via = 'break-glass';
      await find('minta');
      await waitFor(async () => expect(await options()).toContain('All 12 records with “minta”'), PATIENT);
      await waitFor(() => expect(teams).toBeGreaterThan(0), PATIENT);
      expect((await options()).join()).not.toContain('Share');
    },
    SLOW_MS,
  );

  it(
    'is to look at it by Space, once arrows went there',
    async () => {
      await find('minta');
      await waitFor(async () => expect(await options()).toContain('All 12 records with “minta”'), PATIENT);
      const field = screen.getByRole('combobox');
      expect(fireEvent.keyDown(field, { key: ' ' })).toBe(true);
      fireEvent.keyDown(field, { key: 'ArrowDown', code: 'ArrowDown' });
      await screen.findByText('peek', {}, PATIENT);
      expect(fireEvent.keyDown(field, { key: ' ' })).toBe(false);
      await waitFor(() => expect(chosen).toHaveLength(1), PATIENT);
    },
    SLOW_MS,
  );
});

describe('16 what waits', () => {
  it(
    'are requests and their like with when they are due, and no record that stands among the records',
    async () => {
      await find('minta');
      await waitFor(async () => expect((await options()).join()).toContain('Minta 1 · request'), PATIENT);
      expect((await options()).join()).not.toContain('new-record');
      expect(document.querySelector('time')?.dataset['state']).toBe('late');
    },
    SLOW_MS,
  );
});

describe('16 what Enter does', () => {
  const field = () => screen.getByRole('combobox');
  const selected = () => document.querySelector('[data-combobox-selected]')?.textContent;

  it(
    'makes nobody of a word that names a kind of record or of person, unless somebody went there',
    async () => {
      await find('suspect');
      await screen.findByText('No record found for “suspect”.', {}, PATIENT);
      expect(await options()).toEqual([expect.stringContaining('New person named “suspect”')]);
      fireEvent.keyDown(field(), { key: 'Enter' });
      expect([selected(), chosen.length]).toEqual([undefined, 0]);
      fireEvent.keyDown(field(), { key: 'ArrowDown', code: 'ArrowDown' });
      await waitFor(() => expect(selected()).toContain('New person'), PATIENT);
      fireEvent.keyDown(field(), { key: 'Enter' });
      await waitFor(() => expect(chosen).toHaveLength(1), PATIENT);
    },
    SLOW_MS,
  );

  it(
    'leads to the records of a type that is typed, before a new one of that name',
    async () => {
      await find('vehicle');
      await waitFor(
        async () =>
          expect(await options()).toEqual([
            'All records of the type Vehicle',
            expect.stringContaining('New person named “vehicle”'),
          ]),
        PATIENT,
      );
      await waitFor(() => expect(selected()).toBe('All records of the type Vehicle'), PATIENT);
    },
    SLOW_MS,
  );

  it(
    'may lead to all that was found, behind the best of it',
    async () => {
      await find('minta');
      await waitFor(async () => expect(await options()).toContain('All 12 records with “minta”'), PATIENT);
      expect((await options()).slice(0, 3)).toEqual([
        expect.stringContaining('Minta 1'),
        expect.stringContaining('Minta 2'),
        'All 12 records with “minta”',
      ]);
    },
    SLOW_MS,
  );
});

describe('12 the number of a request', () => {
  it(
    'finds it, asks for no record, and offers none to be made',
    async () => {
      await find('HU R 482 092');
      await waitFor(
        async () => expect(await options()).toEqual(['Anything on the shelter? ÁdámHU R 482 092']),
        PATIENT,
      );
      expect(asked.map(({ path }) => path)).toEqual(['/api/v1/commitments/search']);
    },
    SLOW_MS,
  );

  it(
    'with a wrong digit is looked up nowhere',
    async () => {
      await find('R 482 093');
      expect(
        await screen.findByText('One digit of this number is wrong. Ask for it once more.', {}, PATIENT),
      ).toBeTruthy();
      expect(asked).toEqual([]);
    },
    SLOW_MS,
  );

  it(
    'that nobody here has is not here',
    async () => {
      await find('R 1234 5672');
      expect(await screen.findByText('There is no request with this number here.', {}, PATIENT)).toBeTruthy();
    },
    SLOW_MS,
  );
});
