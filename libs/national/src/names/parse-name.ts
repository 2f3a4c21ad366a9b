import { notBuilt } from '../stub.js';
import type { NameHints, ParsedName } from './parsed-name.js';

/** Takes a personal name apart by the custom of its country. `raw` may be empty when hints carry the parts. */
export function parseName(_raw: string, _hints?: NameHints): ParsedName {
  return notBuilt();
}
