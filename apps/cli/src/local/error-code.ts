/** Answers the code of a system error, such as ENOENT. By shape, not class: test runners have several `Error`s. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
