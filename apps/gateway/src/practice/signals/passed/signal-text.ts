import { type Finding, lintText } from '#libs/forms';
import { HandedSignalError } from '../handed-signal.errors.js';
import type { PassedContent } from './passed-signal.js';

/** So many identifiers in the texts of one signal are an extract of a register, and no signal. */
const REGISTER = 3;

interface Written {
  readonly country: string;
  /** Such as 2026-11-28. */
  readonly asOf: string;
}

/** What somebody wrote, by its path in the request. */
export interface SignalTexts {
  readonly texts: ReadonlyMap<string, string>;
  /** Each is one number or company; a plate may be a plate, and nobody's name. */
  readonly things: ReadonlyMap<string, string>;
}

/** What of a signal was written, and not chosen. */
export function textsIn({ seen, places, things }: Pick<PassedContent, 'seen' | 'places' | 'things'>): SignalTexts {
  return {
    texts: new Map([['seen', seen], ...places.map((place, i) => [`places[${i}]`, place] as const)]),
    things: new Map(things.map(({ said }, i) => [`things[${i}].said`, said] as const)),
  };
}

export function allOf({ texts, things }: SignalTexts): ReadonlyMap<string, string> {
  return new Map([...texts, ...things]);
}

interface Found {
  readonly path: string;
  readonly names: readonly Finding[];
  /** Those that have no place where they stand. */
  readonly identifiers: readonly Finding[];
}

/**
 * Looks the texts of a signal through before they leave the country: they say what was seen, and not who somebody is.
 *
 * @throws HandedSignalError SIGNAL_TEXT_LISTS, SIGNAL_TEXT_NAMES
 */
export function requireNameless({ texts, things }: SignalTexts, written: Written): void {
  const found = [
    ...[...texts].map(([path, text]) => foundIn(path, lintText(text, written))),
    ...[...things].map(([path, said]) => {
      const { names, identifiers } = foundIn(path, lintText(said, written));
      return { path, names, identifiers: identifiers.slice(1) };
    }),
  ];
  if (found.flatMap(({ identifiers }) => identifiers).length >= REGISTER)
    refuse('SIGNAL_TEXT_LISTS', found, ({ identifiers }) => identifiers.length > 0);
  refuse('SIGNAL_TEXT_NAMES', found, ({ names, identifiers }) => [...names, ...identifiers].some(isSure));
}

function foundIn(path: string, findings: readonly Finding[]): Found {
  return { path, names: findings.filter(isName), identifiers: findings.filter((one) => !isName(one)) };
}

function refuse(
  code: 'SIGNAL_TEXT_LISTS' | 'SIGNAL_TEXT_NAMES',
  found: readonly Found[],
  isWrong: (one: Found) => boolean,
): void {
  const paths = found.filter(isWrong).map(({ path }) => path);
  if (paths.length > 0) throw new HandedSignalError(code, 'a text says more than what was seen', paths);
}

function isName({ kind }: Finding): boolean {
  return kind === 'name';
}

function isSure({ certainty }: Finding): boolean {
  return certainty === 'sure';
}
