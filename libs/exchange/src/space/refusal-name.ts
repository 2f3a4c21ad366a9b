import { PRIVATE, verdictName } from '#libs/protocol';

const PRIVATE_NAMES = new Map<number, string>(Object.entries(PRIVATE).map(([name, code]) => [code, name]));

/** Names the code of a refusal: by the log, or by one member. */
export function refusalName(code: number): string {
  return verdictName(code) ?? PRIVATE_NAMES.get(code) ?? 'UNKNOWN';
}
