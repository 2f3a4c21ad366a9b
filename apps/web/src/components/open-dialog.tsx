import { type ReactNode, Suspense, useEffect } from 'react';
import { giveFocusBack } from '../lib/give-focus-back.js';

/**
 * Around a dialog that is drawn only while it is open, and perhaps loaded then. Mantine gives the focus back where a dialog was closed before it
 * opened, which this one never was.
 */
export function OpenDialog({ children }: { readonly children: ReactNode }) {
  useEffect(() => {
    const from = document.activeElement;
    return () => {
      if (document.activeElement === document.body) giveFocusBack(from);
    };
  }, []);
  return <Suspense>{children}</Suspense>;
}
