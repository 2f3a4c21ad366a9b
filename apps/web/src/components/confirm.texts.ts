import { TERMS } from '#libs/words';
import type { TextTable } from '../lib/texts.js';

export const CONFIRM_TEXTS = { back: TERMS.back } as const satisfies TextTable;
