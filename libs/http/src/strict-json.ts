import type { Violation } from './problem/http-error.js';

/** Names that mean something else to the language than to who wrote the body; libraries leave them out without a word. */
const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Begins of texts, brackets and signs of JSON; numbers and words between them say nothing about names. */
const SIGN = /["{}[\]:,]/g;
const QUOTE = '"'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);

interface Level {
  /** Null in a list. */
  readonly names: Set<string> | null;
}

/**
 * Finds the first name that an object has twice, or that no input has; null where there is none, and where the text is no JSON, which
 * its parser says. A parser keeps the last of two values, and a program before it may have looked at the first.
 */
export function ambiguousName(json: string): Violation | null {
  const levels: Level[] = [];
  let last = '';
  for (const token of tokensOf(json)) {
    if (token === '{' || token === '[') levels.push({ names: token === '{' ? new Set() : null });
    if (token === '}' || token === ']') levels.pop();
    const names = token === ':' ? (levels.at(-1)?.names ?? null) : null;
    const name = names === null ? null : textOf(last);
    if (names !== null && name !== null) {
      if (RESERVED.has(name)) return { path: name, rule: 'unknownField', values: {} };
      if (names.has(name)) return { path: name.slice(0, 200), rule: 'doubledField', values: {} };
      names.add(name);
    }
    last = token;
  }
  return null;
}

/** Reads each character once, also in a text without an end: this runs before anybody knows who sent it. */
function* tokensOf(json: string): Generator<string> {
  const sign = new RegExp(SIGN);
  for (let found = sign.exec(json); found !== null; found = sign.exec(json)) {
    const [first] = found;
    if (first === '"') sign.lastIndex = endOfText(json, found.index);
    yield first === '"' ? json.slice(found.index, sign.lastIndex) : first;
  }
}

/** Place behind the closing quote; the end where there is none. */
function endOfText(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at += 1) {
    const sign = json.charCodeAt(at);
    if (sign === QUOTE) return at + 1;
    if (sign === BACKSLASH) at += 1;
  }
  return json.length;
}

function textOf(token: string): string | null {
  try {
    const text: unknown = JSON.parse(token);
    return typeof text === 'string' ? text : null;
  } catch {
    return null;
  }
}
