import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { useFeatures } from '../../case/feature/features.js';
import { useNarrow } from '../../components/use-narrow.js';
import { useShortcuts } from '../../lib/shortcuts.js';

/** A record that a line is about. */
export interface OfLine {
  readonly spaceId: string;
  readonly recordId: string;
}

export interface Peeking {
  /** In the place of the cases; null while nothing is looked at. */
  readonly pane: ReactNode;
  /** Looks at the record of a line; null where it is about none. */
  readonly peek: (of: OfLine | null) => void;
  /** The focus came to a line: what is looked at follows, once it rests there. */
  readonly reach: (of: OfLine | null) => void;
}

/** Whoever only passes opens nothing. */
const REST_MS = 300;

/** Looks at records beside the lines of My work. */
export function usePeeking(): Peeking {
  const navigate = useNavigate();
  const isNarrow = useNarrow();
  const [peeked, setPeeked] = useState<OfLine | null>(null);
  const [reached, setReached] = useState<OfLine | null>(null);
  const Part = useFeatures().all.find(({ recordPeek }) => recordPeek)?.recordPeek;
  const close = (): void => {
    setPeeked(null);
    setReached(null);
  };
  useShortcuts([peeked !== null && ['close', close]]);
  useEffect(() => {
    if (reached === null) return undefined;
    const timer = setTimeout(() => {
      setPeeked(reached);
      setReached(null);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [reached]);
  const isShown = peeked !== null && Part !== undefined && !isNarrow;
  return {
    pane: isShown ? (
      <Suspense fallback={null}>
        <Part
          {...peeked}
          onOpen={() => void navigate({ to: '/cases/$spaceId/records/$recordId', params: { ...peeked } })}
          onClose={close}
        />
      </Suspense>
    ) : null,
    peek: (of) => {
      const isSame = of?.recordId === peeked?.recordId;
      if (of !== null && !isNarrow) setPeeked(isSame ? null : of);
    },
    reach: (of) => setReached(peeked === null || of?.recordId === peeked.recordId ? null : of),
  };
}
