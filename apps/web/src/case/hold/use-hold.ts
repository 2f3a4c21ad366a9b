import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { api, ProblemError } from '../../lib/http.js';
import { holdIdsOf, type SentAct } from './held.js';
import { ownHoldsQuery } from './own-holds.query.js';

/** `over`: it left, or leaves by itself; `partly`: some of it left before it was undone; `not-sent`: it came back. */
export type HoldPhase = 'held' | 'over' | 'undone' | 'partly' | 'not-sent';

export interface Hold {
  readonly phase: HoldPhase;
  readonly leftMs: number;
  readonly undo: () => void;
  readonly sendNow: () => void;
  /** It, or a part of it, was given back when its time was over. */
  readonly cameBack: (isWhole: boolean) => void;
  /** What was asked last was not done; it is still held. */
  readonly isRefused: boolean;
}

const TICK_MS = 250;
const LAST_MS = 1000;
/** So long the word that it is undone waits for pages that show it. */
const SHOWN_MS = 1000;

/** The seconds in which what was sent can be taken back. The gateway ends them, and does so where this page is closed. */
export function useHold(act: SentAct, began: number): Hold {
  const paths = holdIdsOf(act).map((holdId) => `/spaces/${act.spaceId}/holds/${holdId}`);
  const [phase, setPhase] = useState<HoldPhase>(paths.length === 0 ? 'over' : 'held');
  const isAsked = useRef(false);
  // What somebody takes back or sends ends by what becomes of that; where it fails, the clock is still over.
  const end = (): void => {
    if (!isAsked.current) setPhase('over');
  };
  const leftMs = useLeft({ began, ofMs: act.seconds * 1000 }, phase === 'held', end);
  const [isRefused, setRefused] = useState(false);
  const queries = useQueryClient();
  const ask = useCallback(async (work: () => Promise<HoldPhase | null>) => {
    if (isAsked.current) return;
    isAsked.current = true;
    // Where the gateway was not reached or says no, it still holds it, and can be asked again.
    const became = await work().catch(() => null);
    isAsked.current = became !== null;
    setRefused(became === null);
    if (became !== null) setPhase(became);
  }, []);
  const undo = (): void =>
    void ask(async () => {
      // The newest first: what waits behind it rests on it.
      const codes = await all(paths.toReversed(), (path) => api.delete(path));
      if (codes.some((code) => code !== null && !GONE.has(code))) return null;
      if (codes.includes(SENT)) return codes.every((code) => code === SENT) ? 'over' : 'partly';
      act.restore?.();
      // Nothing on the page speaks of it any more when that is said.
      await Promise.race([readAnew(queries), new Promise((late) => setTimeout(late, SHOWN_MS))]);
      return 'undone';
    });
  // To ask for it back tells what became of it; what ends by itself tells its clock.
  useEndedElsewhere(holdIdsOf(act), phase === 'held' && leftMs > LAST_MS, undo);
  return {
    phase,
    leftMs,
    isRefused,
    undo,
    cameBack: (isWhole) => {
      if (isWhole) act.restore?.();
      setPhase(isWhole ? 'not-sent' : 'partly');
    },
    sendNow: () =>
      void ask(async () => {
        const codes = await all(paths, (path) => api.post(`${path}/send`));
        if (codes.every((code) => code === null || code === SENT)) return 'over';
        // The gateway says so only where it gave the request back.
        if (!codes.every((code) => code !== null && GIVEN_BACK.has(code))) return null;
        act.restore?.();
        return 'not-sent';
      }),
  };
}

/** Reads what shows something that is held, or was. */
export async function readAnew(queries: QueryClient): Promise<void> {
  const names = ['record', 'records', 'delivery', 'thread', 'commitments', 'pairs', 'inbox'];
  await Promise.all(names.map((name) => queries.invalidateQueries({ queryKey: [name] })));
}

const SENT = 'ALREADY_SENT';
/** What says that nothing is held any more. */
const GONE: ReadonlySet<string> = new Set([SENT, 'HOLD_NOT_FOUND']);
/** What says that it came back, and did not leave. */
const GIVEN_BACK: ReadonlySet<string> = new Set(['AUDIENCE_CHANGED', 'HOLD_NOT_FOUND']);

/** Asks for one after the other, and answers the code of each refusal, null for none. @throws UnreachableError */
async function all(
  paths: readonly string[],
  ask: (path: string) => Promise<unknown>,
): Promise<readonly (string | null)[]> {
  const codes: (string | null)[] = [];
  for (const path of paths) {
    try {
      await ask(path);
      codes.push(null);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      codes.push(error.problem.code);
    }
  }
  return codes;
}

/** Tells once that holds which were there are there no more: another tab ended them. */
function useEndedElsewhere(holdIds: readonly string[], isHeld: boolean, tell: () => void): void {
  const { data } = useQuery({ ...ownHoldsQuery, enabled: false });
  const listed = data?.filter(({ holdId }) => holdIds.includes(holdId)).length ?? 0;
  const before = useRef(0);
  const ended = useEffectEvent(tell);
  useEffect(() => {
    if (isHeld && listed === 0 && before.current > 0) ended();
    before.current = listed;
  }, [isHeld, listed]);
}

/** Counts down by the clock of the page alone, whatever hour it thinks it is. */
function useLeft(
  { began, ofMs }: { readonly began: number; readonly ofMs: number },
  isRunning: boolean,
  onEnd: () => void,
): number {
  const [leftMs, setLeft] = useState(() => Math.max(0, ofMs - (performance.now() - began)));
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => {
      const left = Math.max(0, ofMs - (performance.now() - began));
      setLeft(left);
      if (left === 0) end.current();
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [began, isRunning, ofMs]);
  return leftMs;
}
