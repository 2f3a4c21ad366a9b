import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

/** Highest handling code of what is on the screen. */
export type PageLabel = 'H0' | 'H1' | 'H2' | 'H3';

interface PageLabelPlace {
  readonly label: PageLabel | null;
  readonly set: (label: PageLabel | null) => void;
}

const PageLabelContext = createContext<PageLabelPlace | null>(null);

export function PageLabelProvider({ children }: { readonly children: ReactNode }) {
  const [label, set] = useState<PageLabel | null>(null);
  const place = useMemo(() => ({ label, set }), [label]);
  return <PageLabelContext value={place}>{children}</PageLabelContext>;
}

/** The label that the banner of the frame shows. */
export function useShownLabel(): PageLabel | null {
  return useContext(PageLabelContext)?.label ?? null;
}

/** Says how what this screen shows must be handled; the banner says it until the screen is left. */
export function usePageLabel(label: PageLabel | null): void {
  const set = useContext(PageLabelContext)?.set;
  useEffect(() => {
    set?.(label);
    return () => set?.(null);
  }, [set, label]);
}
