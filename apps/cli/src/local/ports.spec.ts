import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { RefusedError } from '../refused-error.js';
import { basePort, freePorts, MOST_COUNTRIES, MOST_SERVICES, portsFrom, requireFreePort } from './ports.js';

describe('ports of a network', () => {
  const open: Server[] = [];
  afterEach(() => open.splice(0).forEach((server) => server.close()));

  it('are all different and stay within 240 of the base', () => {
    const ports = portsFrom(
      7100,
      ['nl', 'hu', 'bg', 'ro', 'cz', 'at', 'de'],
      Array.from({ length: MOST_SERVICES + 1 }, (_, i) => `x${i}-intake`),
    );
    const countries = [...ports.countries.values()];
    expect(countries.length).toBe(MOST_COUNTRIES);
    const apps = [...countries.map(({ gateway }) => gateway), ports.operator].flatMap((app) => Object.values(app));
    const all = [
      ...apps,
      ...countries.map(({ issuer }) => issuer),
      ports.operatorIssuer,
      ports.kafka.client,
      ports.kafka.controller,
      ports.postgres,
      ports.mail,
      ...[...ports.services.values()].flatMap((service) => Object.values(service)),
    ];
    expect(ports.services.size).toBe(MOST_SERVICES);
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((port) => port >= 7100 && port < 7340)).toBe(true);
  });

  it.each(['80', '65500', '7100.5', 'many'])('refuses %s as a base', (base) => {
    expect(() => basePort({ JOINDER_BASE_PORT: base })).toThrow(RefusedError);
  });

  it('takes the base from the environment', () => {
    expect(basePort({ JOINDER_BASE_PORT: '8200' })).toBe(8200);
    expect(basePort({})).toBe(7100);
  });

  it('draws no port twice, also where some are drawn at once', async () => {
    const drawn = (await Promise.all([freePorts(20), freePorts(20), freePorts(20)])).flat();
    expect(new Set(drawn).size).toBe(60);
  });

  it('names a taken port, its owner and the way out', async () => {
    const [port = 0] = await freePorts(1);
    await requireFreePort(port, 'nl');
    const server = createServer();
    open.push(server);
    await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
    await expect(requireFreePort(port, 'nl')).rejects.toThrow(
      new RegExp(`port ${port}, needed by nl, is taken .* JOINDER_BASE_PORT`),
    );
  });
});
