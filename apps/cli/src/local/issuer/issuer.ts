import { builtProgram, buildVersion } from '../build.js';
import type { Home } from '../paths.js';
import type { NetworkPorts } from '../ports.js';
import type { Service } from '../service.js';
import { issuerPlaces } from './issuer-places.js';
import { createIssuerSecrets, issuerFiles } from './issuer-secrets.js';

const ANSWER_MS = 2_000;

/** Describes the process that serves the OpenID Connect issuers of the countries, of their practices and of the operator. */
export function issuerService(home: Home, network: NetworkPorts): Service {
  const places = issuerPlaces(network);
  const ports = places.map(({ port }) => port);
  return {
    name: 'issuer',
    command: process.execPath,
    args: [builtProgram('apps/cli/src/local/issuer/issuer.main.js')],
    env: {
      ISSUER_BASE_PORT: String(network.base),
      ISSUER_COUNTRIES: [...network.countries.keys()].join(','),
      ...(network.services.size > 0 ? { ISSUER_SERVICES: [...network.services.keys()].join(',') } : {}),
      ISSUER_SECRETS_FOLDER: home.secrets,
    },
    version: buildVersion(),
    ports,
    readyTimeoutMs: 30_000,
    ready: async () => (await Promise.all(ports.map(discovers))).every(Boolean),
    async prepare() {
      for (const { owner } of places) createIssuerSecrets(issuerFiles(home.secrets, owner), owner);
    },
  };
}

async function discovers(port: number): Promise<boolean> {
  try {
    const url = `http://127.0.0.1:${port}/.well-known/openid-configuration`;
    const answer = await fetch(url, { signal: AbortSignal.timeout(ANSWER_MS) });
    return answer.ok;
  } catch {
    return false;
  }
}
