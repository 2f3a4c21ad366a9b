import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { SessionView } from '../../lib/api-types.js';
import { api, UnreachableError } from '../../lib/http.js';
import { isSignedOut } from '../../lib/query-client.js';

interface Resend {
  readonly send: () => void;
  /** The gateway was not reached: it is sent by itself when it answers again. */
  readonly waits: boolean;
  readonly onFailed: (error: Error) => void;
  readonly stop: () => void;
}

const PAUSE_MS = 3000;

/** Sends once more what the gateway was not reached for, as soon as it answers; whoever types on meanwhile decides anew. */
export function useResend(state: object, send: () => void): Resend {
  const [failed, setFailed] = useState<object | null>(null);
  const waits = failed === state;
  /** The form as it was sent. */
  const sent = useRef<object | null>(null);
  const sendNow = (): void => {
    sent.current = state;
    send();
  };
  const sendAgain = useEffectEvent(() => {
    setFailed(null);
    sendNow();
  });
  useEffect(() => {
    if (!waits) return undefined;
    const ending = new AbortController();
    const probe = async (): Promise<void> => {
      if (!(await answers(ending.signal)) || ending.signal.aborted) return;
      ending.abort();
      sendAgain();
    };
    const timer = setInterval(() => void probe(), PAUSE_MS);
    return () => {
      clearInterval(timer);
      ending.abort();
    };
  }, [waits]);
  return {
    waits,
    send: sendNow,
    onFailed: (error) => setFailed(error instanceof UnreachableError ? sent.current : null),
    stop: () => setFailed(null),
  };
}

/** Whether the gateway is back; that nobody is signed in any more is an answer, too. */
async function answers(signal: AbortSignal): Promise<boolean> {
  try {
    await api.get<SessionView>('/session', signal);
    return true;
  } catch (error) {
    return isSignedOut(error);
  }
}
