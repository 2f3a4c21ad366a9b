import { createContext, useContext } from 'react';

/** Whether the session ended while somebody works; given by the root of the page. */
export const SessionEnd = createContext(false);

/** Whether only a new sign-in helps. */
export function useIsSignedOut(): boolean {
  return useContext(SessionEnd);
}
