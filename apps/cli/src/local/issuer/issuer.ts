import { builtProgram, buildVersion } from '../build.js';
import type { Home } from '../paths.js';
import { COUNTRIES, portsFrom } from '../ports.js';
import type { Service } from '../service.js';
import { createIssuerSecrets, issuerFiles } from './issuer-secrets.js';

const ANSWER_MS = 2_000;

/** Describes the process that serves one OpenID Connect issuer per country. */
export function issuerService(home: Home, basePort: number): Service {
  const ports = COUNTRIES.map((country) => portsFrom(basePort).issuer[country]);
  return {
    name: 'issuer',
    command: process.execPath,
    args: [builtProgram('apps/cli/src/local/issuer/issuer.main.js')],
    env: { ISSUER_BASE_PORT: String(basePort), ISSUER_SECRETS_FOLDER: home.secrets },
    version: buildVersion(),
    ports,
    readyTimeoutMs: 30_000,
    ready: async () => (await Promise.all(ports.map(discovers))).every(Boolean),
    async prepare() {
      for (const country of COUNTRIES) createIssuerSecrets(issuerFiles(home.secrets, country), country);
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
