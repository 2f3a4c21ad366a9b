import { RefusedError } from '../refused-error.js';
import { requireMarker } from './launcher.js';
import { describeNetwork } from './network.js';
import { passedOn } from './passed-on.js';
import { defaultHome } from './paths.js';
import { basePort } from './ports.js';
import { terminalProgress } from './progress.js';

/** The variables with which the gateway of a country runs on this machine. @throws RefusedError naming those that there are */
export async function gatewayEnvironment(country: string): Promise<NodeJS.ProcessEnv> {
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
