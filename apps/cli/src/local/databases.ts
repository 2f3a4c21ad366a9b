import { join } from 'node:path';
import { type DatabaseRoles, rolesOf, setUpDatabase } from '#libs/persistence';
import type { Home } from './paths.js';
import { passwordIn } from './secrets.js';

/** How the two programs of a gateway reach its database; passwords are in files. */
export interface CountryDatabase {
  readonly name: string;
  readonly roles: DatabaseRoles;
  readonly ownerUrl: string;
  readonly ownerPasswordFile: string;
  readonly serviceUrl: string;
  readonly servicePasswordFile: string;
}

/** Describes the database of a country on the server of `adminUrl`. */
export function countryDatabase(home: Home, adminUrl: string, country: string): CountryDatabase {
  const name = `joinder_${country}`;
  const roles = rolesOf(name);
  return {
    name,
    roles,
    ownerUrl: urlFor(adminUrl, roles.owner, name),
    ownerPasswordFile: join(home.secrets, `${roles.owner}.password`),
    serviceUrl: urlFor(adminUrl, roles.service, name),
    servicePasswordFile: join(home.secrets, `${roles.service}.password`),
  };
}

/** Makes the databases and roles of countries, or brings them in line. */
export async function ensureDatabases(home: Home, adminUrl: string, countries: readonly string[]): Promise<void> {
  for (const country of countries) {
    const { name, ownerPasswordFile, servicePasswordFile } = countryDatabase(home, adminUrl, country);
    const ownerPassword = passwordIn(ownerPasswordFile);
    const servicePassword = passwordIn(servicePasswordFile);
    await setUpDatabase(adminUrl, { database: name, ownerPassword, servicePassword });
  }
}

function urlFor(adminUrl: string, user: string, database: string): string {
  const url = new URL(adminUrl);
  url.username = user;
  url.password = '';
  url.pathname = `/${database}`;
  return url.href;
}
