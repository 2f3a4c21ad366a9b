import { RefusedError } from '../refused-error.js';
import { added, remember } from './added-parts.js';
import { countriesOf } from './countries.js';
import { peopleOf } from './people.js';
import type { Home } from './paths.js';
import { COUNTRIES, MOST_SERVICES } from './ports.js';

/** What `demo` and `up` start beside the gateways where JOINDER_SERVICES says nothing. */
const USUAL = COUNTRIES.slice(0, 2).map(intakeOf).join(',');
const NONE = 'none';
const NAME = /^([a-z]{2})-intake$/;

/** Names the services of a network that stand beside its gateways, in the order of their coming. */
export function servicesOf(home: Home): readonly string[] {
  return added(home, 'services');
}

/** Remembers a service as part of the network from now on. @throws RefusedError where there is no such service, or no room */
export function enterService(home: Home, service: string): void {
  requireService(home, service);
  remember(home, 'services', service);
}

/** The country whose practice a service is of. @throws RefusedError where the name is that of no service */
export function countryOf(service: string): string {
  const [, country] = NAME.exec(service) ?? [];
  if (country === undefined)
    throw new RefusedError(`there is no service ${service}: a service is called like nl-intake, after its country`);
  return country;
}

/** The intake of a country. */
export function intakeOf(country: string): string {
  return `${country}-intake`;
}

/** The public door of an intake: a process of its own, started and stopped with it. */
export function doorOf(intake: string): string {
  return `${intake}-door`;
}

/** The door of an intake for authorities, and the proxy in front of it that says whose people ask. */
export function authoritiesDoorOf(intake: string): string {
  return `${intake}-authorities`;
}
export function authoritiesProxyOf(intake: string): string {
  return `${intake}-proxy`;
}

/** Who owns the issuer of a service: the practice of its country, which is neither the gateway nor its people. */
export function practiceOf(service: string): string {
  return `${countryOf(service)}-practice`;
}

/** Whose people report to a service at the door of authorities: the organisation of its contact officer. Null where it has none, and no such door. */
export function authorityOf(service: string): string | null {
  return peopleOf(practiceOf(service)).find(({ roles }) => roles.includes('contact-officer'))?.desk ?? null;
}

/** Names the processes of a service. */
export function processesOf(service: string): readonly string[] {
  const ofAuthorities = authorityOf(service) === null ? [] : [authoritiesDoorOf(service), authoritiesProxyOf(service)];
  return [service, doorOf(service), ...ofAuthorities];
}

/** Reads JOINDER_SERVICES: names with a comma between, or `none`. What a network has already it keeps in either case. */
export function wantedServices(env: NodeJS.ProcessEnv = process.env): readonly string[] {
  const written = env['JOINDER_SERVICES'] || USUAL;
  return written === NONE ? [] : written.split(',').map((name) => name.trim());
}

/** @throws RefusedError */
export function requireService(home: Home, service: string): void {
  const country = countryOf(service);
  const countries = countriesOf(home);
  if (!countries.includes(country))
    throw new RefusedError(`${service} is of no country of this network; there are ${countries.join(', ')}`);
  const services = servicesOf(home);
  if (!services.includes(service) && services.length >= MOST_SERVICES)
    throw new RefusedError(`a network on one machine has room for ${MOST_SERVICES} services, and this one is full`);
}
