import type { Holding } from './holding.service.js';

/** Holds nothing, for tests of what is sent at once. */
export const nothingHeld = { hold: async () => null, same: async () => null } as unknown as Holding;
