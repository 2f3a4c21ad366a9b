import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useHoldSeconds } from '../../case/hold/hold-seconds.js';
import { useSentToast } from '../../case/hold/use-sent-toast.js';
import { useShortcuts } from '../../lib/shortcuts.js';
import { useLanguage } from '../../lib/texts.js';
import { readPairsAnew, say, sendHeld, type Word } from './api/judge.js';
import { type ComparedPair, pairQuery } from './api/pairs.query.js';

/** A pair by its records. */
export interface PairIds {
  readonly left: string;
  readonly right: string;
}

/** What is said of a pair that is shown. */
export type Decision = Pick<Word, 'verdict' | 'reasons' | 'text'>;

export interface Decisions {
  /** Says it, and opens the next pair once it is accepted. */
  readonly decide: (pair: ComparedPair, decision: Decision, isForApproval: boolean) => Promise<void>;
  /** Takes back what was decided last, else what this country says of the pair that is shown. */
  readonly takeBack: (shown: PairIds | null) => Promise<void>;
  /** What was decided last on this page, until it is taken back. */
  readonly last: PairIds | null;
  readonly error: Error | null;
  readonly isPending: boolean;
}

/** A second press of the same key is none for the pair that opened meanwhile. */
const SAME_PRESS_MS = 300;

interface Going {
  readonly spaceId: string;
  /** Opens a pair. */
  readonly open: (pair: PairIds) => void;
  /** Opens the pair behind one. */
  readonly openNext: (pair: PairIds) => void;
}

/** Decisions about pairs, one after the other: each leaves with the next, when the page is left, or by itself. */
export function useDecisions({ spaceId, open, openNext }: Going): Decisions {
  const queries = useQueryClient();
  const { language } = useLanguage();
  const [seconds] = useHoldSeconds();
  const showSent = useSentToast();
  const held = useHeldDecision(spaceId);
  const [last, setLast] = useState<PairIds | null>(null);
  const pressed = useRef(0);
  // A key may be pressed before the page is drawn again: it finds what is so, not what was drawn.
  const [decided, isBusy] = [useRef<PairIds | null>(null), useRef(false)];
  const keepLast = (ids: PairIds | null): void => {
    decided.current = ids;
    setLast(ids);
  };
  const [state, setState] = useState<{ error: Error | null; isPending: boolean }>({ error: null, isPending: false });
  const send = async (pair: ComparedPair, decision: Decision, isForApproval: boolean): Promise<void> => {
    const ids = { left: pair.left.recordId, right: pair.right.recordId };
    const { seen, words } = pair;
    // It stood beside the key.
    const anyway = words.effects[decision.verdict].kind === 'disputes';
    const sent = await say(spaceId, { ...ids, ...decision, seen, hold: seconds, ...(anyway ? { anyway } : {}) });
    held.replace(sent.holdId);
    const restore = (): void => {
      keepLast(null);
      open(ids);
    };
    showSent({ spaceId, messages: [sent], seconds, isForApproval, restore });
    await readPairsAnew(queries, spaceId);
  };
  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    isBusy.current = true;
    setState({ error: null, isPending: true });
    const error = await work().then(
      () => null,
      (reason: unknown) => (reason instanceof Error ? reason : new Error(String(reason))),
    );
    isBusy.current = false;
    setState({ error, isPending: false });
    if (error !== null) void readPairsAnew(queries, spaceId);
    return error === null;
  };
  const decide: Decisions['decide'] = async (pair, decision, isForApproval) => {
    const now = performance.now();
    if (isBusy.current || now - pressed.current < SAME_PRESS_MS) return;
    const ids = { left: pair.left.recordId, right: pair.right.recordId };
    if (!(await attempt(() => send(pair, decision, isForApproval)))) return;
    pressed.current = now;
    keepLast(ids);
    openNext(ids);
  };
  const takeBack: Decisions['takeBack'] = async (shown) => {
    const ids = decided.current ?? shown;
    if (ids === null || isBusy.current) return;
    const isDone = await attempt(async () => {
      const query = pairQuery(spaceId, [ids.left, ids.right], language);
      const pair = await queries.fetchQuery({ ...query, staleTime: 0 });
      await send(pair, { verdict: 'none' }, false);
    });
    if (!isDone) return;
    keepLast(null);
    open(ids);
  };
  // Also while the next pair is being read, and behind the last.
  useShortcuts([last !== null && ['undo', () => void takeBack(null)]]);
  return { ...state, last, decide, takeBack };
}

/** What was decided last and is held yet: it leaves with the next, and with the page. */
function useHeldDecision(spaceId: string): { readonly replace: (holdId: string | undefined) => void } {
  const held = useRef<string | null>(null);
  const letGo = useCallback(() => {
    if (held.current !== null) void sendHeld(spaceId, held.current);
    held.current = null;
  }, [spaceId]);
  useEffect(() => letGo, [letGo]);
  return {
    replace: (holdId) => {
      letGo();
      held.current = holdId ?? null;
    },
  };
}
