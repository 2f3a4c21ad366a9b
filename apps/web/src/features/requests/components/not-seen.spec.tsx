import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import type { DutyItem, DutyRowProps } from '../../../case/feature/web-feature.js';
import { LanguageProvider } from '../../../lib/texts.js';
import type { OfferDetail } from '../../../case/record/requests.js';
import { phoneInGroups } from '../../../case/directory/phone-groups.js';
import { NotSeen } from './not-seen.js';
import { RequestUnseenDuty } from './offer-duties.js';

/** Enough for a machine that is busy with other things. */
configure({ asyncUtilTimeout: 20_000 });

const desk = (deskId: string, name: string, phone: string, changesAt: string | null) => ({
  deskId,
  name,
  phone,
  changesAt,
  languages: [],
  zone: 'Europe/Budapest',
});
const NIGHT = desk('night', 'Night desk', '+361000000140', null);
const EARLY = desk('early', 'Early desk', '+361000000141', '2026-12-01T05:00:00Z');

/** As the gateway answers; null where it cannot. */
let directory: readonly object[] | null;
/** What the answer waits for. */
let answers: Promise<void>;
let people: readonly object[];

beforeEach(() => {
  localStorage.setItem('joinder.language', 'en');
  people = [];
  answers = Promise.resolve();
  Object.assign(globalThis, {
    fetch: async (path: string) => {
      await answers;
      const body = path.endsWith('/directory') ? directory : { people };
      const status = body === null ? 503 : 200;
      return { ok: status === 200, status, headers: new Map(), text: async () => JSON.stringify(body ?? {}) };
    },
  });
});

afterEach(cleanup);

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const offerOf = (callAt: string | null): OfferDetail =>
  ({ commitmentId: 'nl.1', debtor: 'hu', creditor: 'nl', callAt }) as unknown as OfferDetail;

function show(content: React.ReactNode): HTMLElement {
  const rootRoute = createRootRoute({ component: () => content });
  const router = createRouter({ routeTree: rootRoute, history: createMemoryHistory() });
  return render(
    <LanguageProvider>
      <MantineProvider env="test">
        <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>,
  ).container;
}

describe('10 what cannot wait and nobody acknowledged', () => {
  it.each([
    ['the desk on duty', [{ member: 'hu', onDuty: ['night'], desks: [EARLY, NIGHT] }], NIGHT],
    ['the desk that opens first, where none is on duty', [{ member: 'hu', onDuty: [], desks: [NIGHT, EARLY] }], EARLY],
    ['who was named, where no desk was posted', [], { name: 'Kinga Példa', phone: '+36 1 000 0142' }],
  ])('says whom to call: %s', async (_, posted, { name, phone }) => {
    directory = posted;
    people = [
      { member: 'hu', name: 'Nobody', phone: '' },
      { member: 'hu', name: 'Kinga Példa', phone: '+36 1 000 0142' },
    ];
    show(<NotSeen spaceId="s" offer={offerOf(minutesAgo(1))} />);
    const link = await screen.findByRole('link');
    expect(screen.getByRole('status').textContent).toBe(`Not acknowledged, call ${phoneInGroups(phone)} (${name})`);
    expect(link.getAttribute('href')).toBe(`tel:${phone.replaceAll(' ', '')}`);
  });

  it('says where no number is known', async () => {
    directory = [];
    show(<NotSeen spaceId="s" offer={offerOf(minutesAgo(1))} />);
    await screen.findByText('Not acknowledged, and no number is known to call there');
  });

  it('warns before the number is known, and adds it', async () => {
    directory = [{ member: 'hu', onDuty: ['night'], desks: [NIGHT] }];
    let answer = (): void => undefined;
    answers = new Promise((resolve) => {
      answer = resolve;
    });
    show(<NotSeen spaceId="s" offer={offerOf(minutesAgo(1))} />);
    expect((await screen.findByRole('status')).textContent).toBe('Not acknowledged, call …');
    answer();
    await screen.findByRole('link', { name: phoneInGroups(NIGHT.phone) });
  });

  it('warns where the number cannot be read, and says so', async () => {
    directory = null;
    people = [{ member: 'hu', name: 'Kinga Példa', phone: '+36 1 000 0142' }];
    show(<NotSeen spaceId="s" offer={offerOf(minutesAgo(1))} />);
    await screen.findByText('Not acknowledged, call them; the number could not be shown here');
  });

  it.each([
    ['before its moment', minutesAgo(-1)],
    ['of what was acknowledged, or can wait', null],
  ])('says nothing %s', async (_, callAt) => {
    directory = [{ member: 'hu', onDuty: ['night'], desks: [NIGHT] }];
    show(
      <>
        <i>shown</i>
        <NotSeen spaceId="s" offer={offerOf(callAt)} />
      </>,
    );
    await screen.findByText('shown');
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('waits in My work with the number and the way to the request', async () => {
    directory = [{ member: 'hu', onDuty: ['night'], desks: [NIGHT] }];
    let row: DutyRowProps | undefined;
    const Row = (props: DutyRowProps) => {
      row = props;
      return <div>{props.actions}</div>;
    };
    const matter = { kind: 'request-unseen', requestId: 'nl.1', member: 'hu', text: 'Where is she?' };
    show(<RequestUnseenDuty duty={{ spaceId: 's', matter } as unknown as DutyItem} Row={Row} />);
    const link = await screen.findByRole('link', { name: 'Call +36 100 000 0140' });
    expect(link.getAttribute('href')).toBe('tel:+361000000140');
    await waitFor(() => expect(row?.line).toMatch(/^Nobody in .* has acknowledged what cannot wait: Where is she\?$/));
    expect(row?.to).toEqual({ to: '/cases/$spaceId/requests/$askId', params: { spaceId: 's', askId: 'nl.1' } });
  });
});
