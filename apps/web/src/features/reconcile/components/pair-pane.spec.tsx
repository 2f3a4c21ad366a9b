import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, render, screen, within } from '@testing-library/react';
import { PageLabelProvider, useShownLabel } from '../../../components/page-label.js';
import { TimeProvider } from '../../../components/time.js';
import { LanguageProvider } from '../../../lib/texts.js';
import type { ComparedPair, Pair } from '../api/pairs.query.js';
import { PairList } from './pair-list.js';
import { PairTable } from './pair-pane.js';

const [LEFT, RIGHT] = ['018f0000-0000-7000-8000-00000000000a', '018f0000-0000-7000-8000-00000000000b'];

const NOTHING = { kind: 'nothing', left: 1, right: 1, waitsFor: [], apart: null } as const;
const EFFECTS = { same: NOTHING, different: NOTHING, unsure: NOTHING, none: NOTHING };

const PAIR: ComparedPair = {
  left: { recordId: LEFT, type: 'person', owner: 'nl', name: 'Jeliu Caraghiozov', number: '482092', version: 7 },
  right: { recordId: RIGHT, type: 'person', owner: 'bg', name: 'Жельо Карагьозов', number: '12345672', version: 3 },
  band: 'very-likely',
  handling: 'H1',
  perMille: 990,
  asked: false,
  fields: [
    {
      property: 'name',
      left: [{ value: 'Jeliu Caraghiozov', evaluation: null }],
      right: [{ value: 'Жельо Карагьозов', evaluation: 'B2' }],
      likeness: 'near',
      weight: 12,
      reasons: ['family name: equal in another spelling'],
    },
    {
      property: 'birthDate',
      left: [{ value: '1970-05-14', evaluation: null }],
      right: [{ value: '1970-05-14', evaluation: 'B2' }],
      likeness: 'equal',
      weight: 8,
      reasons: [],
    },
    {
      property: 'phone',
      left: [{ value: '+31600000001', evaluation: null }],
      right: [{ value: '+359880000001', evaluation: 'B2' }],
      likeness: 'different',
      weight: -1,
      reasons: [],
    },
    {
      property: 'alias',
      left: [],
      right: [{ value: 'Жеко', evaluation: 'B2' }],
      likeness: 'one-side',
      weight: 0,
      reasons: [],
    },
  ],
  remarks: ['other parts of the name: nothing contradicts'],
  words: { said: [], own: 'nl', hearers: ['bg'], lacks: null, asked: false, effects: EFFECTS, revision: 0 },
  seen: '7.3.0',
};

beforeEach(() => {
  localStorage.setItem('joinder.language', 'en');
});

afterEach(cleanup);

function shown(component: () => React.ReactNode, role = 'investigator'): void {
  const queries = new QueryClient();
  queries.setQueryData(['session'], { person: { id: 'p', roles: [role] }, member: { member: 'nl' } });
  const router = createRouter({
    routeTree: createRootRoute({ component }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  render(
    <MantineProvider>
      <LanguageProvider>
        <TimeProvider>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </TimeProvider>
      </LanguageProvider>
    </MantineProvider>,
  );
}

it('R3 shows two records side by side: how each value stands to the other, in signs and words, and why', async () => {
  shown(() => <PairTable spaceId="s" pair={PAIR} />);
  const rows = await screen.findAllByRole('row');
  expect(rows.map((row) => within(row).queryAllByRole('cell').at(-1)?.textContent)).toEqual([
    undefined,
    '≈ alike, speaks strongly in its favourfamily name: equal in another spelling',
    '= equal, speaks in its favour',
    '≠ different, speaks a little against it',
    '− only BG',
  ]);
  expect(within(rows[4] as HTMLElement).getByText('nothing')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Жельо Карагьозов' }).getAttribute('href')).toBe(`/cases/s/records/${RIGHT}`);
  expect(screen.getByText('other parts of the name: nothing contradicts')).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/990|bits/);
});

it('R3 shows how much each value counts as a bar, full for and hollow against, and none where nothing is compared', async () => {
  shown(() => <PairTable spaceId="s" pair={PAIR} />);
  const rows = (await screen.findAllByRole('row')).slice(1);
  const bars = rows.map((row) => row.querySelector('svg'));
  expect(bars.map((bar) => bar && [bar.getAttribute('width'), bar.hasAttribute('data-against')])).toEqual([
    ['48', false],
    ['32', false],
    ['4', true],
    null,
  ]);
});

it('R3 heads each side with whose record it is, its number to say and its version', async () => {
  shown(() => <PairTable spaceId="s" pair={PAIR} />);
  const heads = await screen.findAllByRole('columnheader');
  expect(heads.map(({ textContent }) => textContent)).toEqual([
    'Value',
    'NL Jeliu CaraghiozovNL 482 092 · version 7',
    'BG Жельо КарагьозовBG 1234 5672 · version 3',
    'Reads as',
  ]);
  expect(screen.getByRole('heading', { name: 'Same person?' })).toBeTruthy();
});

it('R3 shows beside each value how well it is known, where somebody said so', async () => {
  shown(() => <PairTable spaceId="s" pair={PAIR} />);
  const [, named] = await screen.findAllByRole('row');
  const [own, theirs] = within(named ?? document.body).getAllByRole('cell');
  expect([own?.textContent, theirs?.textContent]).toEqual(['Jeliu Caraghiozov ', 'Жельо Карагьозов B2']);
});

it('R3 says how what is shown must be handled', async () => {
  shown(() => (
    <PageLabelProvider>
      <PairTable spaceId="s" pair={PAIR} />
      <ShownLabel />
    </PageLabelProvider>
  ));
  expect(await screen.findByText('label H1')).toBeTruthy();
});

function ShownLabel() {
  return `label ${useShownLabel()}`;
}

it('16 says what countries said of the pair, whose words count, and where else one says what one knows', async () => {
  const word = { reasons: ['document'], text: '', author: 'Ana Primer', at: '2026-11-24T09:00:00Z', readers: [] };
  const said = [
    { ...word, member: 'bg', verdict: 'same', state: 'said' },
    { ...word, member: 'ro', verdict: 'same', text: 'Seen together', state: 'said' },
    { ...word, member: 'nl', verdict: 'different', reasons: ['birth'], state: 'waiting-for-approval' },
  ] as const;
  const pair = { ...PAIR, words: { ...PAIR.words, said } };
  shown(() => <PairTable spaceId="s" pair={pair} />);
  const words = await screen.findByRole('region', { name: 'What has been said' });
  const lines = within(words).getAllByRole('listitem');
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^BG.* SamedocumentAna Primer · /),
    expect.stringMatching(
      /^RO.* SamedocumentSeen togetherAna Primer · does not count: neither of the two is theirs · /,
    ),
    expect.stringMatching(/^NL.* DifferentbirthAna Primer · waiting for approval$/i),
  ]);
  expect(screen.getByText(/^Joinder never joins anything automatically/).textContent).toContain(
    'what the owners say counts: NL and BG.',
  );
  const at = screen.getByRole('link', { name: 'Comment or ask on the record of BG' });
  expect(at.getAttribute('href')).toBe(`/cases/s/records/${RIGHT}?tab=activity`);
  cleanup();
  shown(() => <PairTable spaceId="s" pair={PAIR} />, 'prosecutor');
  expect(await screen.findByText(/Investigators and liaison officers decide about pairs/)).toBeTruthy();
  expect(screen.getByText('No country has said anything about this pair.')).toBeTruthy();
  expect(screen.queryByRole('link', { name: /^Comment or ask/ })).toBeNull();
});

it('R3 lists pairs by how likely they are one, and says which is looked at', async () => {
  const { left, right } = PAIR;
  const pairs: Pair[] = [
    { left, right, band: 'conflict', perMille: 200, asked: false },
    { left: right, right: left, band: 'possible', perMille: 600, asked: true },
  ];
  shown(() => <PairList spaceId="s" weak={false} state="open" pairs={pairs} chosen={{ left: LEFT, right: RIGHT }} />);
  const groups = await screen.findAllByRole('region');
  expect(groups.map((group) => group.getAttribute('aria-label'))).toEqual(['Two numbers', 'Others say the same']);
  const links = screen.getAllByRole('link');
  expect(links.map((link) => [link.getAttribute('aria-current'), link.textContent])).toEqual([
    ['true', 'Jeliu Caraghiozov NLЖельо Карагьозов BGNLBG'],
    [null, 'Жельо Карагьозов BGJeliu Caraghiozov NLBGNL'],
  ]);
  expect(screen.getByRole('link', { name: 'Jeliu Caraghiozov NL Жельо Карагьозов BG' })).toBe(links[0]);
});
