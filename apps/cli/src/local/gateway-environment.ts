import { RefusedError } from '../refused-error.js';
import { requireMarker } from './launcher.js';
import { describeNetwork } from './network.js';
import { passedOn } from './passed-on.js';
import { defaultHome } from './paths.js';
import { basePort } from './ports.js';
import { terminalProgress } from './progress.js';

/**
 * The variables of a gateway: that of a country of the network on this machine, or without one the gateway that the environment describes.
 *
 * @throws RefusedError saying what there is
 */
export async function gatewayEnvironment(country: string | undefined): Promise<NodeJS.ProcessEnv> {
  if (country !== undefined) return environmentOf(country);
  if (process.env['GATEWAY_MEMBER']) return process.env;
  throw new RefusedError(
    'which gateway? Name a country of the network on this machine, or set the variables of a gateway (deploy/example.env)',
  );
}

async function environmentOf(country: string): Promise<NodeJS.ProcessEnv> {
  const home = defaultHome();
  requireMarker(home);
  const network = await describeNetwork({ home, basePort: basePort(), progress: terminalProgress() });
  const gateways = [...network.services.values()].filter(({ env }) => env['GATEWAY_MEMBER'] !== undefined);
  const service = gateways.find(({ name }) => name === country);
  if (!service) {
    const names = gateways.map(({ name }) => name).join(', ');
    throw new RefusedError(`there is no gateway ${country} on this machine; there are ${names}`);
  }
  return { ...passedOn(process.env), ...service.env };
}
