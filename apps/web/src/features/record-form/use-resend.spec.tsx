import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, renderHook } from '@testing-library/react';
import { UnreachableError } from '../../lib/http.js';
import { useResend } from './use-resend.js';

const LATER_MS = 10_000;
const send = jest.fn();
let answer: () => Promise<object>;

beforeEach(() => {
  jest.useFakeTimers();
  send.mockClear();
  answer = () => Promise.reject(new TypeError('no network'));
  Object.assign(globalThis, { fetch: () => answer() });
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

const wait = () => act(() => jest.advanceTimersByTimeAsync(LATER_MS));

function aForm() {
  return renderHook(({ state }) => useResend(state, send), { initialProps: { state: {} } });
}

describe('what the gateway was not reached for', () => {
  it('is sent once more, and once, when the gateway answers', async () => {
    const { result } = aForm();
    act(() => result.current.send());
    act(() => result.current.onFailed(new UnreachableError('')));
    await wait();
    expect([result.current.waits, send.mock.calls.length]).toEqual([true, 1]);
    answer = async () => ({ ok: true, text: async () => '{}', headers: new Map() });
    await wait();
    await wait();
    expect([result.current.waits, send.mock.calls.length]).toEqual([false, 2]);
  });

  it('is not sent by itself once somebody typed on, not even while it was being sent', async () => {
    answer = async () => ({ ok: true, text: async () => '{}', headers: new Map() });
    const { result, rerender } = aForm();
    act(() => result.current.send());
    rerender({ state: {} });
    act(() => result.current.onFailed(new UnreachableError('')));
    await wait();
    expect([result.current.waits, send.mock.calls.length]).toEqual([false, 1]);
  });

  it('is not sent where somebody said so', async () => {
    const { result } = aForm();
    act(() => result.current.send());
    act(() => result.current.onFailed(new UnreachableError('')));
    act(() => result.current.stop());
    answer = async () => ({ ok: true, text: async () => '{}', headers: new Map() });
    await wait();
    expect(send).toHaveBeenCalledTimes(1);
  });
});
