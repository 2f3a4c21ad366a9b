import { type NetworkPorts, OPERATOR } from '../ports.js';
import type { IssuerPlace } from './issuer-provider.js';

/** An issuer that is served on this machine. */
export interface ServedPlace extends IssuerPlace {
  readonly port: number;
}

/** Names every issuer of a network: that of each country and that of the operator. */
export function issuerPlaces({ countries, operator, operatorIssuer }: NetworkPorts): readonly ServedPlace[] {
  const ofCountries = [...countries].map(([owner, { gateway, issuer }]) => placeOf(owner, issuer, gateway.http));
  return [...ofCountries, placeOf(OPERATOR, operatorIssuer, operator.peer)];
}

function placeOf(owner: string, port: number, sitePort: number): ServedPlace {
  return { owner, port, issuerUrl: localUrl(port), siteUrl: localUrl(sitePort) };
}

function localUrl(port: number): string {
  return `http://127.0.0.1:${port}`;
}
