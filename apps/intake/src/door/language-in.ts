import type { Request } from 'express';
import { languageOf } from '#libs/http';
import { type Language, LANGUAGES } from '#libs/vocabulary';

/** The language that was chosen, or else that of the browser. */
export function languageIn(chosen: unknown, { headers }: Pick<Request, 'headers'>): Language {
  return LANGUAGES.find((one) => one === chosen) ?? languageOf(headers['accept-language']);
}
