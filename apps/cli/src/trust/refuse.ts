import { TrustError } from '#libs/trust';
import { RefusedError } from '../refused-error.js';

/** Runs a step and tells the person what is wrong with their file, with its code, where the trust library refuses it. */
export function refusing<T>(subject: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof TrustError)
      throw new RefusedError(`${subject}: ${error.message} (${error.code})`, { cause: error });
    throw error;
  }
}
