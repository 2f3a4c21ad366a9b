import { deskUrl, gatewayUrl, operatorUrl } from './apps.js';
import { authoritiesUrl, doorUrl } from './door-apps.js';
import { issuerPlaces } from './issuer/issuer-places.js';
import { issuerFiles } from './issuer/issuer-secrets.js';
import { signInLink } from './issuer/sign-in-link.js';
import type { Home } from './paths.js';
import type { Role } from './people.table.js';
import { peopleOf } from './people.js';
import { type IntakePorts, type NetworkPorts, OPERATOR } from './ports.js';
import { authorityOf, practiceOf } from './services.js';

export interface Login {
  readonly login: string;
  readonly password: string;
  /** Signs this person in by one click. */
  readonly link: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Addresses and logins of a network, for the person who started it. */
export interface Access {
  readonly operator: { readonly url: string; readonly logins: readonly Login[] };
  readonly countries: readonly { readonly country: string; readonly url: string; readonly logins: readonly Login[] }[];
  readonly services: readonly ServicePlace[];
}

/** A service beside the gateways: its public door, that of an authority where it has one, and the desk at which its people sign in. */
export interface ServicePlace {
  readonly service: string;
  readonly door: string;
  readonly authority: { readonly door: string; readonly name: string } | null;
  readonly desk: string;
  readonly logins: readonly Login[];
}

/** Collects the addresses of a running network and the logins of its invented people. */
export function describeAccess(home: Home, ports: NetworkPorts): Access {
  return {
    operator: { url: operatorUrl(ports), logins: loginsOf(home, ports, OPERATOR) },
    countries: [...ports.countries.keys()].map((country) => ({
      country,
      url: gatewayUrl(ports, country),
      logins: loginsOf(home, ports, country),
    })),
    services: [...ports.services].map(([service, of]) => ({
      service,
      door: doorUrl(of),
      authority: authorityAt(service, of),
      desk: deskUrl(of),
      logins: loginsOf(home, ports, practiceOf(service)),
    })),
  };
}

/** Prints addresses and logins for reading. */
export function printAccess(access: Access, detached: boolean): void {
  for (const place of access.countries) printPlace(place);
  for (const place of access.services) printService(place);
  console.log(`\noperator  ${access.operator.url}`);
  printLogins(access.operator.logins);
  console.log(detached ? '\nStop it with `joinder down`.' : '\nStop it with Ctrl-C.');
}

/** Prints address and logins of one country. */
export function printPlace({ country, url, logins }: Access['countries'][number]): void {
  console.log(`\n${country.toUpperCase()}  ${url}`);
  printLogins(logins);
}

/** Prints the addresses of one service, and the logins of its desk. */
export function printService({ service, door, authority, desk, logins }: ServicePlace): void {
  const own = authority === null ? '' : `  door of ${authority.name} ${authority.door}`;
  console.log(`\n${service}  door ${door}${own}  desk ${desk}`);
  printLogins(logins);
}

function authorityAt(service: string, ports: IntakePorts): ServicePlace['authority'] {
  const name = authorityOf(service);
  return name === null ? null : { name, door: authoritiesUrl(ports) };
}

function printLogins(logins: readonly Login[]): void {
  for (const { login, password, name, roles, link } of logins) {
    console.log(`    ${login.padEnd(10)} ${password}  ${roles.join(', ').padEnd(13)} ${name.padEnd(20)} ${link}`);
  }
}

function loginsOf(home: Home, ports: NetworkPorts, owner: string): Login[] {
  const files = issuerFiles(home.secrets, owner);
  const place = issuerPlaces(ports).find((candidate) => candidate.owner === owner);
  if (!place) throw new Error(`no issuer of ${owner}`);
  return peopleOf(owner).map((person) => ({
    login: person.login,
    password: files.passwordOf(person),
    link: signInLink(place, files, person),
    name: person.name,
    roles: person.roles,
  }));
}
