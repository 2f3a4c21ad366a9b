import type { Violation } from './problem/http-error.js';

/** Controls that nothing shows and stores refuse, halves of surrogate pairs, and overrides that show letters in another order. */
// oxlint-disable-next-line no-control-regex -- controls are what it looks for
const UNREADABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

/**
 * Finds the first text of a body that nobody could read as it was meant; null where all are fine. Words in scripts that are
 * written from right to left are fine, and so are tabs and line ends.
 */
export function unreadableText(body: unknown): Violation | null {
  if (typeof body === 'string') return violationIn(body, '');
  if (typeof body !== 'object' || body === null) return null;
  for (const [name, part] of Object.entries(body)) {
    const named = violationIn(name, '');
    if (named) return named;
    const found = unreadableText(part);
    if (found) return { ...found, path: joined(Array.isArray(body) ? `[${name}]` : name, found.path) };
  }
  return null;
}

function violationIn(text: string, path: string): Violation | null {
  const [character] = UNREADABLE.exec(text) ?? [];
  if (character === undefined) return null;
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return { path, rule: 'readableText', values: { character: `U+${code}` } };
}

function joined(name: string, rest: string): string {
  return rest === '' || rest.startsWith('[') ? name + rest : `${name}.${rest}`;
}
