import { app, type AppSurroundings, intakePortsOf } from './apps.js';
import { builtProgram } from './build.js';
import { partDatabase } from './databases.js';
import { letterVariables } from './letter-keys.js';
import { type IntakePorts, listenersOf } from './ports.js';
import { keyFile } from './secrets.js';
import type { Service } from './service.js';
import { authoritiesDoorOf, authoritiesProxyOf, authorityOf, countryOf, doorOf } from './services.js';

const PROGRAM = 'apps/intake/src/door.main.js';
/** In which the proxy says whose people ask. */
const ORGANISATION_HEADER = 'x-organisation';

/** Where somebody who saw something begins. */
export function doorUrl({ door }: IntakePorts): string {
  return `http://127.0.0.1:${door}`;
}

/** Where the people of an authority begin. */
export function authoritiesUrl({ authorities }: IntakePorts): string {
  return `http://127.0.0.1:${authorities}`;
}

/** Describes the doors of the intake of a country: that of everybody, and where it has an authority, one for its people behind a proxy. */
export function doorServices(surroundings: AppSurroundings, service: string): readonly Service[] {
  const authority = authorityOf(service);
  const ofAuthorities = authority === null ? [] : authoritiesServices(surroundings, service, authority);
  return [doorService(surroundings, service), ...ofAuthorities];
}

function doorService(surroundings: AppSurroundings, service: string): Service {
  const ports = intakePortsOf(surroundings.ports, service);
  const env = {
    ...doorVariables(surroundings, service),
    DOOR_PORT: String(ports.door),
    DOOR_METRICS_PORT: String(ports.doorMetrics),
    DOOR_FORM_KEY_FILE: keyFile(surroundings.home, service, 'form'),
  };
  const [name, listeners] = [doorOf(service), listenersOf(ports).door];
  return app({ name, program: PROGRAM, ports: listeners, healthPort: ports.door, env });
}

function authoritiesServices(surroundings: AppSurroundings, service: string, authority: string): readonly Service[] {
  const ports = intakePortsOf(surroundings.ports, service);
  const listeners = listenersOf(ports);
  const door = {
    ...doorVariables(surroundings, service),
    DOOR_FOR: 'authorities',
    DOOR_ORGANISATION_HEADER: ORGANISATION_HEADER,
    DOOR_PORT: String(ports.authoritiesDoor),
    DOOR_METRICS_PORT: String(ports.authoritiesMetrics),
    DOOR_FORM_KEY_FILE: keyFile(surroundings.home, service, 'authorities-form'),
  };
  const proxy = {
    PROXY_PORT: String(ports.authorities),
    PROXY_DOOR_PORT: String(ports.authoritiesDoor),
    PROXY_ORGANISATION_HEADER: ORGANISATION_HEADER,
    PROXY_ORGANISATION: authority,
  };
  return [
    app({
      name: authoritiesDoorOf(service),
      program: PROGRAM,
      ports: listeners.authorities,
      healthPort: ports.authoritiesDoor,
      env: door,
    }),
    app({
      name: authoritiesProxyOf(service),
      program: 'apps/cli/src/local/organisation-proxy.main.js',
      ports: listeners.proxy,
      healthPort: ports.authorities,
      env: proxy,
    }),
  ];
}

/** What every door of an intake is told: nothing of its desk but the public half of a key. */
function doorVariables({ home, adminUrl }: AppSurroundings, service: string): Record<string, string> {
  const role = partDatabase(home, adminUrl, service).further.get('door');
  if (!role) throw new Error(`the database of ${service} has no role for the door`);
  return {
    INTAKE_COUNTRY: countryOf(service),
    DOOR_DATABASE_URL: role.url,
    DOOR_DATABASE_PASSWORD_FILE: role.passwordFile,
    // One for all doors of a country: what a hotel and a clerk tell of one address is to be equal.
    DOOR_LINK_KEY_FILE: keyFile(home, service, 'link'),
    ...letterVariables(home, service),
    // Invented, as all here: a real door leads to the weather or to the news.
    DOOR_EXIT_URL: 'https://www.example.org/',
    CONTENT_FILE: builtProgram('content.json'),
  };
}
