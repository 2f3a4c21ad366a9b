import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, renderHook, waitFor } from '@testing-library/react';
import { useSetting } from './settings.js';

/** A gateway that keeps what people set; it can be away. */
function aGateway(kept: Record<string, unknown> = {}) {
  // `slow`: how long its next answers take.
  const gateway = { kept, isAway: false, refuses: false, patches: 0, slow: new Array<number>() };
  const answer = (status: number, body: object) => ({
    ok: status < 300,
    status,
    headers: new Map([['content-type', 'application/problem+json']]),
    text: async () => JSON.stringify(body),
    json: async () => body,
  });
  Object.assign(globalThis, {
    fetch: async (_: string, { method, body }: { readonly method: string; readonly body?: string }) => {
      if (gateway.isAway) throw new TypeError('away');
      if (method === 'PATCH') {
        gateway.patches += 1;
        await new Promise((resolve) => setTimeout(resolve, gateway.slow.shift() ?? 0));
        if (gateway.refuses) return answer(422, { status: 422 });
        Object.assign(gateway.kept, JSON.parse(body ?? ''));
      }
      return answer(200, { settings: gateway.kept });
    },
  });
  return gateway;
}

/** A page that was just opened: what it holds in memory is new, what the browser keeps is not. */
async function aPage() {
  jest.resetModules();
  return import('./settings.js');
}

beforeEach(() => localStorage.clear());

describe('12 what a person set', () => {
  it('is there at another computer, and what is set there too', async () => {
    const gateway = aGateway();
    const first = await aPage();
    await first.followPerson('anna');
    first.changeSetting('hold', 10);
    await waitFor(() => expect(gateway.kept).toEqual({ hold: 10 }));
    localStorage.clear();
    const second = await aPage();
    expect(second.readSetting('hold', 5)).toBe(5);
    await second.followPerson('anna');
    expect(second.readSetting('hold', 5)).toBe(10);
  });

  it('shows at once where it is used, also what another tab set', async () => {
    const { result } = renderHook(() => useSetting('hold', 5));
    act(() => result.current[1](0));
    expect(result.current[0]).toBe(0);
    localStorage.setItem('joinder.hold', '10');
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'joinder.hold' })));
    expect(result.current[0]).toBe(10);
    localStorage.setItem('joinder.hold', '{');
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'joinder.hold' })));
    expect(result.current[0]).toBe(5);
  });

  it('works while the gateway is away, and is sent once it is back: the newest word is that of the person', async () => {
    const gateway = aGateway({ hold: 5 });
    gateway.isAway = true;
    const away = await aPage();
    await away.followPerson('anna');
    away.changeSetting('hold', 10);
    expect(away.readSetting('hold', 5)).toBe(10);
    gateway.isAway = false;
    const back = await aPage();
    await back.followPerson('anna');
    expect(back.readSetting('hold', 5)).toBe(10);
    expect(gateway.kept).toEqual({ hold: 10 });
  });

  it('of this browser from before is taken over, and of somebody else is not', async () => {
    localStorage.setItem('joinder.rail', 'true');
    const gateway = aGateway();
    await (await aPage()).followPerson('anna');
    expect(gateway.kept).toEqual({ rail: true });
    const other = aGateway();
    const page = await aPage();
    await page.followPerson('joris');
    expect(page.readSetting('rail', false)).toBe(false);
    expect(other.kept).toEqual({});
  });

  it('is not sent again and again where it is refused', async () => {
    const gateway = aGateway();
    gateway.refuses = true;
    const page = await aPage();
    await page.followPerson('anna');
    page.changeSetting('hold', 7);
    await waitFor(() => expect(localStorage.getItem('joinder.unsent-settings')).toBe('[]'));
    await page.sendSettings();
    expect(gateway.patches).toBe(1);
  });

  it('is sent one word after the other: the newest is the last that the gateway hears', async () => {
    const gateway = aGateway();
    const page = await aPage();
    await page.followPerson('anna');
    gateway.slow = [60, 0];
    page.changeSetting('hold', 10);
    page.changeSetting('hold', 0);
    await waitFor(() => expect(localStorage.getItem('joinder.unsent-settings')).toBe('[]'));
    expect(gateway.kept).toEqual({ hold: 0 });
  });

  it('is as it comes where nothing sensible is kept', async () => {
    localStorage.setItem('joinder.keys', 'null');
    expect((await aPage()).readSetting('keys', {})).toEqual({});
  });
});
