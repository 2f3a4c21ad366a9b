import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { AnsweringGateway, foreseen, naming, showSender } from './a-sender.testing.js';
import type { Effect } from './audience.query.js';
import type { WayOut } from './effects.js';

const LEAVES = { kind: 'leaves', standing: { approvalId: 'a', ends: '2026-12-31' } } as const;
const WAITS = { kind: 'waits', grounds: ['no-standing-approval'] } as const;

/** A name that HU and RO have, given to BG alone. */
const MOVED = foreseen({
  messages: [
    { recipients: ['hu', 'ro'], gives: [], takes: ['name'], fate: LEAVES },
    { recipients: ['bg'], gives: ['name'], takes: [], fate: LEAVES },
  ],
  untouched: [{ property: 'phone', members: ['hu', 'ro'] }],
});

const GIVEN = foreseen({ messages: [{ recipients: ['bg'], gives: ['name'], takes: [], fate: LEAVES }] });

afterEach(cleanup);

const answered = async (): Promise<void> =>
  waitFor(() => expect(screen.getByRole('status').textContent).toBe('answer'));
const sendButton = (): HTMLButtonElement => screen.getByTestId<HTMLButtonElement>('send');
const bar = (): HTMLElement => screen.getByRole('region', { name: 'What sending does' });
/** As they are read: verb, countries, what and why. */
const lines = (): readonly string[] =>
  [...bar().querySelectorAll('dl > div')].map((line) => (line.textContent ?? '').replaceAll('\u00a0', ' '));

describe('what sending does to each country', () => {
  it('5 what is taken stands first, by name, and is sent only once it is said to be meant', async () => {
    new AnsweringGateway(MOVED);
    showSender({ first: [naming('Gabor', ['bg'])] });
    await answered();
    expect(lines()).toEqual([
      'LosesHURO Name',
      'GainsBG Name · at once, under a standing approval until 31 Dec 2026',
      'KeepsHURO Phone',
    ]);
    expect([sendButton().textContent, sendButton().disabled]).toEqual(['Send to BG', true]);
    fireEvent.click(within(bar()).getByRole('checkbox', { name: 'HU and RO lose Name. That is what I want.' }));
    expect(sendButton().disabled).toBe(false);
  });

  it('1 the button names who loses something where nobody gets anything new', async () => {
    const effect = { values: [{ change: 0, property: 'name', count: 1 }] };
    new AnsweringGateway([
      { effect: 'loses', members: ['ro'], ...effect },
      { effect: 'keeps', members: ['hu'], ...effect },
    ]);
    showSender({ first: [naming('Gabor', ['hu'])] });
    await answered();
    expect(sendButton().textContent).toBe('Take back from RO');
  });

  it('2 what is refused is all that is said, with its clause and the way out, and is not sent', async () => {
    const values = [{ property: 'name', members: ['hu', 'bg'] }];
    new AnsweringGateway(foreseen({ refusal: { reason: 'VICTIM_IDENTITY', clause: '8.1', values } }).concat(GIVEN));
    const keep = jest.fn();
    const wayOut = jest.fn<WayOut>(() => keep);
    showSender({ wayOut });
    await answered();
    const alert = within(bar()).getByRole('alert');
    expect(lines()).toEqual(['RefusedBGHU Name · the identity of a victim is not shared · clause 8.1']);
    expect(alert.textContent).toContain('clause 8.1');
    expect(screen.queryByTestId('send')).toBeNull();
    fireEvent.click(within(bar()).getByRole('button', { name: 'Keep at home' }));
    expect(keep).toHaveBeenCalledTimes(1);
    expect(wayOut).toHaveBeenLastCalledWith([{ recordId: 'r', property: 'name', members: ['bg', 'hu'] }]);
    expect(document.activeElement).toBe(bar());
  });

  it('2 each refusal is kept at home by itself, and offers no way out where there is none', async () => {
    const values = [
      { property: 'name', members: ['hu'] },
      { property: 'phone', members: ['bg'] },
    ];
    new AnsweringGateway(foreseen({ refusal: { reason: 'RECIPIENT_NOT_NAMED', clause: null, values } }));
    const kept: string[] = [];
    showSender({
      wayOut: ([one]) =>
        one === undefined || one.property === 'name' ? null : () => kept.push(`${one.property} ${one.members.join()}`),
    });
    await answered();
    expect(lines()).toHaveLength(2);
    fireEvent.click(within(bar()).getByRole('button'));
    expect(kept).toEqual(['phone bg']);
  });

  it('1 says who decides what waits and by which phone, and the button says that it waits', async () => {
    const deciders = [{ id: 'm', name: 'Maarten Voorbeeld', desk: 'Demo', phone: '+000 31 6 0000 0020' }];
    const waits = foreseen({ messages: [{ recipients: ['hu', 'ro'], gives: ['name'], takes: [], fate: WAITS }] });
    new AnsweringGateway(waits.map((effect) => ({ ...effect, deciders })));
    showSender({});
    await answered();
    expect(lines()).toEqual([
      'WaitsHURO Name · Maarten Voorbeeld, +000 31 6 0000 0020 decides · no standing approval covers it',
    ]);
    expect([sendButton().textContent, sendButton().disabled]).toEqual(['Send for approval', false]);
  });

  it('1 leaves out what is least, says how much, and never what is taken', async () => {
    const lost: readonly Effect[] = ['hu', 'ro', 'bg', 'nl-kmar'].map((member, i) => ({
      effect: 'loses',
      members: [member],
      values: [{ change: 0, property: 'name', count: i + 1 }],
    }));
    new AnsweringGateway([...lost, ...GIVEN, { effect: 'nothing', members: ['ro'], values: [] }]);
    showSender({ most: 3 });
    await answered();
    expect(lines().map((line) => line.slice(0, 5))).toEqual(['Loses', 'Loses', 'Loses', 'Loses']);
    expect(bar().textContent).toContain('and 2 more');
  });
});

describe('the question to the gateway', () => {
  it('1 is asked once for all that was typed, keeps the last answer meanwhile, and lets nothing go on an old one', async () => {
    const gateway = new AnsweringGateway(GIVEN);
    showSender({ first: [naming('G', ['bg'])], next: [naming('Gabor', ['bg'])] });
    await answered();
    expect(sendButton().disabled).toBe(false);
    gateway.effects = MOVED;
    fireEvent.click(screen.getByText('Type on'));
    expect([screen.getByRole('status').textContent, sendButton().disabled]).toEqual(['asking', true]);
    expect(lines()).toHaveLength(1);
    await answered();
    expect(lines()).toHaveLength(3);
    expect(gateway.asked).toHaveLength(2);
    expect(gateway.asked[1]).toMatchObject({ changes: [{ change: { change: { assert: [{ value: 'Gabor' }] } } }] });
  });

  it('3 is not asked where there is nothing to send, and nothing is said', async () => {
    const gateway = new AnsweringGateway(GIVEN);
    showSender({ first: [] });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([screen.getByRole('status').textContent, sendButton().disabled]).toEqual(['none', true]);
    expect(gateway.asked).toEqual([]);
    expect(bar().textContent).toBe('');
  });

  it('2 says where it is not answered, sends nothing, and asks again', async () => {
    const gateway = new AnsweringGateway(GIVEN);
    gateway.isReached = false;
    showSender({});
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('failed'));
    expect(sendButton().disabled).toBe(true);
    gateway.isReached = true;
    fireEvent.click(within(bar()).getByRole('button', { name: 'Try again' }));
    await answered();
    expect(sendButton().disabled).toBe(false);
  });

  it('2 shows what became else of it when it was sent, and sends it with the new token only when asked anew', async () => {
    const gateway = new AnsweringGateway(MOVED);
    showSender({});
    await answered();
    fireEvent.click(within(bar()).getByRole('checkbox'));
    gateway.refusal = {
      code: 'AUDIENCE_CHANGED',
      detail: 'Nothing was sent.',
      status: 409,
      title: 'Conflict',
      errors: [],
      audience: { ...gateway.answer(MOVED), token: 'the new token' },
    };
    fireEvent.click(sendButton());
    await waitFor(() => expect(within(bar()).getByRole('alert').textContent).toBe('Nothing was sent.'));
    expect(gateway.sent).toHaveLength(1);
    expect([within(bar()).getByRole<HTMLInputElement>('checkbox').checked, sendButton().disabled]).toEqual([
      false,
      true,
    ]);
    gateway.refusal = null;
    fireEvent.click(within(bar()).getByRole('checkbox'));
    fireEvent.click(sendButton());
    await waitFor(() => expect(gateway.sent).toHaveLength(2));
    expect(gateway.sent[1]).toEqual({ token: 'the new token', losers: ['hu', 'ro'] });
  });
});
