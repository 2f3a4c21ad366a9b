import type { LANGUAGES } from './languages.table.js';

export type Language = (typeof LANGUAGES)[number];

/** Says one thing in every language; one that lacks a language does not compile. `{name}` is a place for a value. */
export type Texts = Readonly<Record<Language, string>>;

/** Values for the places of a text. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Puts values into the places of a text; a place without a value stays as it is. */
export function fill(text: string, values: TextValues): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}
