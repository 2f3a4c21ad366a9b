/** What the person at the terminal must read to go on: one sentence on stderr, exit code 1, no stack. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}
