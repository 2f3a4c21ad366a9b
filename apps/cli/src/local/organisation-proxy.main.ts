import { ConfigReader } from '#libs/config';
import { organisationProxy } from './organisation-proxy.js';

// Started by the launcher only, on loopback only: whoever is at this machine is taken for somebody of that organisation.
const config = new ConfigReader(process.env);
const port = config.port('PROXY_PORT');
const doorPort = config.port('PROXY_DOOR_PORT');
const header = config.required('PROXY_ORGANISATION_HEADER');
const organisation = config.required('PROXY_ORGANISATION');
config.done();

const server = organisationProxy({ doorPort, header, organisation }).listen(port, '127.0.0.1');
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}
