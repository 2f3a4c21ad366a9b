import { queryOptions } from '@tanstack/react-query';
import type { FlowBoard, FlowClocks, FlowCurves, FlowKeys, MemberProgress, OutboxView } from './types.js';
import { api } from '../../../lib/http.js';

/** Ages grow while nothing happens, so these are read again beside their events. */
const POLL_MS = 10_000;
/** Between the first late second and an alarm lie twenty. */
const BOARD_POLL_MS = 2_000;

/** Everything of the board; all keys begin with `flows`, which its events make stale. */
export const boardQuery = queryOptions({
  queryKey: ['flows', 'board'],
  queryFn: ({ signal }) => api.get<FlowBoard>('/flows', signal),
  refetchInterval: BOARD_POLL_MS,
});

/** The last quarter grows. */
const CURVES_POLL_MS = 60_000;

export const curvesQuery = queryOptions({
  queryKey: ['flow-curves'],
  queryFn: ({ signal }) => api.get<FlowCurves>('/flows/curves?hours=24', signal),
  refetchInterval: CURVES_POLL_MS,
});

/** How far a member has each log. */
export const progressQuery = (member: string) =>
  queryOptions({
    queryKey: ['flows', 'progress', member],
    queryFn: ({ signal }) => api.get<readonly MemberProgress[]>(`/flows/members/${member}/progress`, signal),
    refetchInterval: POLL_MS,
  });

export const outboxQuery = queryOptions({
  queryKey: ['flows', 'outbox'],
  queryFn: ({ signal }) => api.get<OutboxView>('/flows/outbox', signal),
  refetchInterval: POLL_MS,
});

export const keysQuery = queryOptions({
  queryKey: ['flows', 'keys'],
  queryFn: ({ signal }) => api.get<FlowKeys>('/flows/keys', signal),
});

export const clocksQuery = queryOptions({
  queryKey: ['flows', 'clocks'],
  queryFn: ({ signal }) => api.get<FlowClocks>('/flows/clocks', signal),
  refetchInterval: POLL_MS,
});
