import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { GatewayEvent } from './api-types.js';
import { LIVE_KINDS, staleKeys } from './live-events.js';

/** `open`: changes arrive as they happen. `lost`: they will be caught up when the connection is back. */
export type LiveState = 'connecting' | 'open' | 'lost';

const LiveContext = createContext<LiveState>('connecting');

/** Whether the page hears of changes right now. */
export function useLiveState(): LiveState {
  return useContext(LiveContext);
}

/**
 * Keeps one stream of server-sent events and marks what each event makes stale. The browser comes back by itself with the
 * id of the last event; `reset` means that too much was missed, and then everything is read again.
 */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');
  useEffect(() => {
    const source = new EventSource('/api/v1/events');
    source.onopen = () => setState('open');
    source.onerror = () => setState('lost');
    source.addEventListener('reset', () => void queries.invalidateQueries());
    for (const kind of LIVE_KINDS) {
      source.addEventListener(kind, ({ data }) => {
        const event: GatewayEvent = JSON.parse(String(data));
        for (const queryKey of staleKeys(event)) void queries.invalidateQueries({ queryKey });
      });
    }
    return () => source.close();
  }, [queries]);
  return <LiveContext value={state}>{children}</LiveContext>;
}
