import { type AdminKeys, type MemberKeys, readAdminKey, readKeyStore, TrustError } from '#libs/trust';
import { readInput } from './files.js';
import { type PasswordOptions, readPassword } from './password.js';
import { refusing } from './refuse.js';

/** Opens a key file of a gateway or of an admin. */
export async function openKeys(path: string, options: PasswordOptions): Promise<MemberKeys | AdminKeys> {
  const bytes = readInput(path);
  const password = await readPassword(options, path);
  return refusing(path, () => readEither(bytes, password));
}

/** Opens the key file of a gateway. */
export function openGatewayKeys(path: string, password: string): MemberKeys {
  const bytes = readInput(path);
  return refusing(path, () => readKeyStore(bytes, password));
}

/** Opens the file of an admin key. */
export async function openAdminKey(path: string, options: PasswordOptions): Promise<AdminKeys> {
  const bytes = readInput(path);
  const password = await readPassword(options, path);
  return refusing(path, () => readAdminKey(bytes, password));
}

function readEither(bytes: Uint8Array, password: string): MemberKeys | AdminKeys {
  try {
    return readKeyStore(bytes, password);
  } catch (error) {
    if (error instanceof TrustError && error.code === 'STORE_KEYS') return readAdminKey(bytes, password);
    throw error;
  }
}
