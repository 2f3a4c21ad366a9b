import { type Finding, lintText } from '#libs/forms';
import { HandedSignalError } from '../handed-signal.errors.js';

/** So many identifiers in one text are an extract of a register, and no signal. */
const REGISTER = 3;

interface Written {
  readonly country: string;
  /** Such as 2026-11-28. */
  readonly asOf: string;
}

/**
 * Looks the texts of a signal through before they leave the country: they say what was seen, and not who somebody is.
 *
 * @param texts by their paths in the request
 * @throws HandedSignalError SIGNAL_TEXT_LISTS, SIGNAL_TEXT_NAMES
 */
export function requireNameless(texts: ReadonlyMap<string, string>, written: Written): void {
  const found = [...texts].map(([path, text]) => ({ path, findings: lintText(text, written) }));
  refuse('SIGNAL_TEXT_LISTS', found, (findings) => findings.filter(isIdentifier).length >= REGISTER);
  refuse('SIGNAL_TEXT_NAMES', found, (findings) => findings.some(({ certainty }) => certainty === 'sure'));
}

function refuse(
  code: 'SIGNAL_TEXT_LISTS' | 'SIGNAL_TEXT_NAMES',
  found: readonly { readonly path: string; readonly findings: readonly Finding[] }[],
  isWrong: (findings: readonly Finding[]) => boolean,
): void {
  const paths = found.filter(({ findings }) => isWrong(findings)).map(({ path }) => path);
  if (paths.length > 0) throw new HandedSignalError(code, 'a text says more than what was seen', paths);
}

function isIdentifier({ kind }: Finding): boolean {
  return kind !== 'name';
}
