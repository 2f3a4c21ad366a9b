import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { SessionView } from '../../lib/api-types.js';
import { api, UnreachableError } from '../../lib/http.js';

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
  const probe = useQuery({
    queryKey: ['gateway-back'],
    enabled: waits,
    refetchInterval: PAUSE_MS,
    retry: false,
    staleTime: 0,
    gcTime: 0,
    queryFn: async ({ signal }) => {
      await api.get<SessionView>('/session', signal);
      return true;
    },
  });
  const isBack = waits && probe.isSuccess && !probe.isFetching;
  const sendAgain = useEffectEvent(() => {
    setFailed(null);
    sendNow();
  });
  useEffect(() => {
    if (isBack) sendAgain();
  }, [isBack]);
  return {
    waits,
    send: sendNow,
    onFailed: (error) => setFailed(error instanceof UnreachableError ? sent.current : null),
    stop: () => setFailed(null),
  };
}
