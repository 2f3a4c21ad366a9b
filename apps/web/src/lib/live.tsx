import { type Query, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { GatewayEvent } from './api-types.js';
import { openEvents } from './event-source.js';
import { isWithdrawn } from './query-client.js';
import { sessionQuery } from './session.js';
import { sendSettings } from './settings.js';

/** `open`: changes arrive as they happen. `lost`: they will be caught up when the connection is back. */
export type LiveState = 'connecting' | 'open' | 'lost';

interface Live {
  readonly state: LiveState;
  /** Since when it is lost. */
  readonly since: Date | null;
}

const LiveContext = createContext<Live>({ state: 'connecting', since: null });

/** Whether the page hears of changes right now. */
export function useLiveState(): LiveState {
  return useContext(LiveContext).state;
}

/** Since when the page hears of nothing; null while it does. */
export function useLostSince(): Date | null {
  return useContext(LiveContext).since;
}

interface LiveProviderProps {
  /** Beginnings of the query keys that an event makes stale. */
  readonly stale: (event: GatewayEvent) => readonly QueryKey[];
  readonly children: ReactNode;
}

/**
 * Keeps one stream of events and marks what each event makes stale; where too much was missed, everything is read again. A stream that
 * is refused may mean that the session ended, which reading the session tells.
 */
export function LiveProvider({ stale, children }: LiveProviderProps) {
  const queries = useQueryClient();
  const [live, setLive] = useState<Live>({ state: 'connecting', since: null });
  useEffect(
    () =>
      openEvents({
        onOpen: () => {
          setLive({ state: 'open', since: null });
          void sendSettings();
          void queries.refetchQueries({ type: 'active', predicate: couldNotBeRead });
        },
        onLost: (isEnded) => {
          setLive(({ since }) => ({ state: 'lost', since: since ?? new Date() }));
          if (isEnded) void queries.refetchQueries({ queryKey: sessionQuery.queryKey });
        },
        onEvent: (event) => {
          for (const queryKey of stale(event)) void queries.invalidateQueries({ queryKey });
        },
        onGap: () => void queries.invalidateQueries(),
      }),
    [queries, stale],
  );
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** What was refused is asked for again by the event that changes that: a denial that is asked for twice is two in the access log. */
function couldNotBeRead({ state: { status, error } }: Query): boolean {
  return status === 'error' && !isWithdrawn(error);
}
