import { writtenDay } from '../../components/written-day.js';

/** Writes a day as people type it, such as `7.5.1991 г.`, `07-05-1991` or `1991. 05. 07.`, in EDTF; anything else is left as it is. */
export function tidyDate(text: string): string {
  return writtenDay(text) ?? text.trim();
}
