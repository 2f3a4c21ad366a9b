import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

export const RAIL_TEXTS = { who: TERMS.whoIsWho } as const satisfies TextTable;
