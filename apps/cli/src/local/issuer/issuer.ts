import { builtProgram, buildVersion } from '../build.js';
import type { Home } from '../paths.js';
import type { NetworkPorts } from '../ports.js';
import type { Service } from '../service.js';
import { createIssuerSecrets, issuerFiles } from './issuer-secrets.js';

const ANSWER_MS = 2_000;

/** Describes the process that serves one OpenID Connect issuer per country. */
export function issuerService(home: Home, network: NetworkPorts): Service {
  const countries = [...network.countries.keys()];
  const ports = [...network.countries.values()].map(({ issuer }) => issuer);
  return {
    name: 'issuer',
    command: process.execPath,
    args: [builtProgram('apps/cli/src/local/issuer/issuer.main.js')],
    env: {
      ISSUER_BASE_PORT: String(network.base),
      ISSUER_COUNTRIES: countries.join(','),
      ISSUER_SECRETS_FOLDER: home.secrets,
    },
    version: buildVersion(),
    ports,
    readyTimeoutMs: 30_000,
    ready: async () => (await Promise.all(ports.map(discovers))).every(Boolean),
    async prepare() {
      for (const country of countries) createIssuerSecrets(issuerFiles(home.secrets, country), country);
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
