import type { SplitLine } from './types.js';
import { api } from '../../../lib/http.js';

/** Finds the statements in a line of text. */
export function splitLine(type: string, line: string) {
  return api.post<SplitLine>('/record-lines', { type, line });
}
