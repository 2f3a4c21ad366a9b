import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

interface PageNoticePlace {
  readonly sentence: string | null;
  readonly set: (sentence: string | null) => void;
}

const PageNoticeContext = createContext<PageNoticePlace | null>(null);

export function PageNoticeProvider({ children }: { readonly children: ReactNode }) {
  const [sentence, set] = useState<string | null>(null);
  const place = useMemo(() => ({ sentence, set }), [sentence]);
  return <PageNoticeContext value={place}>{children}</PageNoticeContext>;
}

/** What the screen that is shown wants to be known all the while. */
export function useShownNotice(): string | null {
  return useContext(PageNoticeContext)?.sentence ?? null;
}

/** Says something in the status bar, in red, until the screen is left. */
export function usePageNotice(sentence: string | null): void {
  const set = useContext(PageNoticeContext)?.set;
  useEffect(() => {
    set?.(sentence);
    return () => set?.(null);
  }, [set, sentence]);
}
