import { type NetworkPorts, OPERATOR } from '../ports.js';
import { practiceOf } from '../services.js';
import type { IssuerPlace } from './issuer-provider.js';

/** An issuer that is served on this machine. */
export interface ServedPlace extends IssuerPlace {
  readonly port: number;
}

/** Names every issuer of a network: that of each country, of the practice behind each service, and of the operator. */
export function issuerPlaces({ countries, services, operator, operatorIssuer }: NetworkPorts): readonly ServedPlace[] {
  const ofCountries = [...countries].map(([owner, { gateway, issuer }]) => placeOf(owner, issuer, gateway.http));
  const ofServices = [...services].map(([service, { desk, issuer }]) => placeOf(practiceOf(service), issuer, desk));
  return [...ofCountries, ...ofServices, placeOf(OPERATOR, operatorIssuer, operator.peer)];
}

function placeOf(owner: string, port: number, sitePort: number): ServedPlace {
  return { owner, port, issuerUrl: localUrl(port), siteUrl: localUrl(sitePort) };
}

function localUrl(port: number): string {
  return `http://127.0.0.1:${port}`;
}
