import { ProtectedNameSaid } from '#libs/member';
import { HandedSignalError } from '../handed-signal.errors.js';

/**
 * Says of a protected name in a signal what is said of any name: who asks is not told that this one is protected.
 *
 * @throws HandedSignalError SIGNAL_TEXT_NAMES; whatever else `work` does
 */
export async function hidingNames<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof ProtectedNameSaid)) throw cause;
    throw new HandedSignalError('SIGNAL_TEXT_NAMES', 'a text says more than what was seen', [cause.path], { cause });
  }
}
