import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { SessionView } from '../../lib/api-types.js';
import { api, UnreachableError } from '../../lib/http.js';

interface Resend {
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
    send();
  });
  useEffect(() => {
    if (isBack) sendAgain();
  }, [isBack]);
  return {
    waits,
    onFailed: (error) => setFailed(error instanceof UnreachableError ? state : null),
    stop: () => setFailed(null),
  };
}
