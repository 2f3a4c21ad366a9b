import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { followTrustLists, type TrustList } from '#libs/trust';
import { identityFiles } from '../local/identity.js';
import type { Home } from '../local/paths.js';
import { type NetworkPorts, portsOf } from '../local/ports.js';
import { RefusedError } from '../refused-error.js';
import { refusing } from '../trust/refuse.js';

const TIMEOUT_MS = 5_000;

/** Asks the gateway of a country for all lists behind the first, over its peer channel, and follows them from the pin to the newest. */
export async function newestList(home: Home, ports: NetworkPorts, country: string): Promise<TrustList> {
  const { trustListFile, pinFile } = identityFiles(home.identity);
  const url = new URL(`https://127.0.0.1:${portsOf(ports, country).gateway.peer}/v1/trust-lists?from=2`);
  const answer: { readonly lists: readonly string[] } = JSON.parse(await get(home, country, url));
  const later = answer.lists.map((list) => Buffer.from(list, 'base64'));
  const pin = Buffer.from(readFileSync(pinFile, 'utf8').trim(), 'hex');
  return refusing(`lists of ${country}`, () => followTrustLists([readFileSync(trustListFile), ...later], pin));
}

function get(home: Home, country: string, url: URL): Promise<string> {
  const { caFile, certFile, keyFile } = identityFiles(home.identity).tls(country);
  const [ca, cert, key] = [caFile, certFile, keyFile].map((file) => readFileSync(file, 'utf8'));
  return new Promise((resolve, reject) => {
    const refuse = (why: string): void => reject(new RefusedError(`the peer channel of ${country} ${why}`));
    const call = request(url, { ca, cert, key, timeout: TIMEOUT_MS }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () =>
        response.statusCode === 200 ? resolve(text) : refuse(`answered ${response.statusCode}`),
      );
    });
    call.on('timeout', () => call.destroy(new Error('no answer in time')));
    call.on('error', (error) => refuse(`cannot be asked: ${error.message}`));
    call.end();
  });
}
