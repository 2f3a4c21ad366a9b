import { join } from 'node:path';
import { type DatabaseRoles, furtherRole, rolesOf, setUpDatabase } from '#libs/persistence';
import type { Home } from './paths.js';
import { passwordIn } from './secrets.js';

/** A role that signs in beside the two of each database. */
export interface FurtherRole {
  readonly url: string;
  readonly passwordFile: string;
}

/** How the programs of a gateway or of a service reach its database; passwords are in files. */
export interface PartDatabase {
  readonly name: string;
  readonly roles: DatabaseRoles;
  readonly ownerUrl: string;
  readonly ownerPasswordFile: string;
  readonly serviceUrl: string;
  readonly servicePasswordFile: string;
  /** By the end of their names. */
  readonly further: ReadonlyMap<string, FurtherRole>;
}

/** What faces the public has a role of its own, which may write and hardly read. */
const DOOR = 'door';

/** Describes the database of a country, or of a service such as `nl-intake`, on the server of `adminUrl`. */
export function partDatabase(home: Home, adminUrl: string, part: string): PartDatabase {
  const name = `joinder_${part.replaceAll('-', '_')}`;
  const roles = rolesOf(name);
  return {
    name,
    roles,
    ownerUrl: urlFor(adminUrl, roles.owner, name),
    ownerPasswordFile: join(home.secrets, `${roles.owner}.password`),
    serviceUrl: urlFor(adminUrl, roles.service, name),
    servicePasswordFile: join(home.secrets, `${roles.service}.password`),
    further: new Map(
      (part.endsWith('-intake') ? [DOOR] : []).map((end) => {
        const role = furtherRole(name, end);
        const passwordFile = join(home.secrets, `${role}.password`);
        return [end, { url: urlFor(adminUrl, role, name), passwordFile }];
      }),
    ),
  };
}

/** Makes the databases and roles of countries and services, or brings them in line. */
export async function ensureDatabases(home: Home, adminUrl: string, parts: readonly string[]): Promise<void> {
  for (const part of parts) {
    const { name, ownerPasswordFile, servicePasswordFile, further } = partDatabase(home, adminUrl, part);
    const ownerPassword = passwordIn(ownerPasswordFile);
    const servicePassword = passwordIn(servicePasswordFile);
    const others = Object.fromEntries([...further].map(([end, { passwordFile }]) => [end, passwordIn(passwordFile)]));
    await setUpDatabase(adminUrl, { database: name, ownerPassword, servicePassword, further: others });
  }
}

function urlFor(adminUrl: string, user: string, database: string): string {
  const url = new URL(adminUrl);
  url.username = user;
  url.password = '';
  url.pathname = `/${database}`;
  return url.href;
}
