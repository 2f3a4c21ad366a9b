import type { Role } from '../../lib/api-types.js';

/** Who reads what records say. */
export const READERS: readonly Role[] = ['investigator', 'liaison', 'prosecutor'];
