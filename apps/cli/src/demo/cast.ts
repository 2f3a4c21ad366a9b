import type { Access } from '../local/access.js';
import type { Role } from '../local/people.table.js';
import type { Country } from '../local/ports.js';
import { ApiSession } from './api-session.js';
import { byCountry } from './by-country.js';

/** The people of the demo, signed in at their own gateways. */
export interface Cast {
  readonly investigator: Readonly<Record<Country, ApiSession>>;
  readonly prosecutor: Readonly<Record<Country, ApiSession>>;
  readonly liaison: Readonly<Record<Country, ApiSession>>;
  readonly operations: Readonly<Record<Country, ApiSession>>;
}

/** Signs everybody in. */
export async function signInCast(access: Access): Promise<Cast> {
  const of = (role: Role): Promise<Record<Country, ApiSession>> =>
    byCountry((country) => signInAs(access, country, role));
  const [investigator, prosecutor, liaison, operations] = await Promise.all([
    of('investigator'),
    of('prosecutor'),
    of('liaison'),
    of('operations'),
  ]);
  return { investigator, prosecutor, liaison, operations };
}

/** Signs in whoever has a role in a country. @throws Error where nobody has */
export async function signInAs(access: Access, country: string, role: Role): Promise<ApiSession> {
  const place = access.countries.find((candidate) => candidate.country === country);
  const login = place?.logins.find((candidate) => candidate.roles.includes(role));
  if (!place || !login) throw new Error(`nobody of ${country} is ${role}`);
  return ApiSession.signIn(place.url, login.login, login.password);
}
