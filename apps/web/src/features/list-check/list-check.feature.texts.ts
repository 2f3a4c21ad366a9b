import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

export const RAIL_TEXTS = { listCheck: TERMS.listCheck } as const satisfies TextTable;
