import { createContext, useContext } from 'react';

/** Around the pages of a case that the person reads in an emergency, and changes nothing of. */
export const ReadsOnly = createContext(false);

export const useReadsOnly = (): boolean => useContext(ReadsOnly);
