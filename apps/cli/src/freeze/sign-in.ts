import { ApiError, ApiSession } from '../demo/api-session.js';
import { gatewayUrl } from '../local/apps.js';
import { countriesOf } from '../local/countries.js';
import { requireMarker } from '../local/launcher.js';
import { defaultHome } from '../local/paths.js';
import { basePort, portsFrom } from '../local/ports.js';
import { RefusedError } from '../refused-error.js';
import { readPassword } from '../trust/password.js';

/** Somebody at a gateway of the network on this machine. */
export interface SignIn {
  readonly country: string;
  readonly login: string;
  /** The first line is the password; a prompt where left out. */
  readonly passwordFile?: string;
}

/** Signs a person in at the gateway of the country. @throws RefusedError where the country or the sign-in is refused */
export async function signIn({ country, login, passwordFile }: SignIn): Promise<ApiSession> {
  const home = defaultHome();
  requireMarker(home);
  const countries = countriesOf(home);
  if (!countries.includes(country)) throw new RefusedError(`${country} is no country of the network on this machine`);
  const password = await readPassword(passwordFile === undefined ? {} : { passwordFile }, `${login} of ${country}`);
  const url = gatewayUrl(portsFrom(basePort(), countries), country);
  return refusing(`the sign-in of ${login}`, ApiSession.signIn(url, login, password));
}

/** Says what a gateway refused, with its code and what to do. */
export async function refusing<T>(what: string, asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { status, code, detail } = error;
    throw new RefusedError(`${what}: the gateway answered ${status} ${code}${detail === null ? '' : `. ${detail}`}`);
  }
}
