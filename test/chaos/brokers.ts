import { join } from 'node:path';
import type { IdentityFiles } from '../../apps/cli/src/local/identity.js';
import { kafkaService, randomClusterId } from '../../apps/cli/src/local/kafka.js';
import { type Home, homeAt } from '../../apps/cli/src/local/paths.js';
import { silentProgress } from '../../apps/cli/src/local/progress.js';
import type { Service } from '../../apps/cli/src/local/service.js';
import { FaultProxy } from './fault-proxy.js';
import { tlsEnds } from './link-ends.js';

const BROKERS = ['kafka-1', 'kafka-2', 'kafka-3'] as const;

/** As in production: what is acknowledged stands at two of three. Failover is faster than there. */
const SETTINGS = {
  'inter.broker.listener.name': 'INTERNAL',
  'listener.security.protocol.map': 'CLIENT:SSL,INTERNAL:SSL,CONTROLLER:SSL',
  'default.replication.factor': '3',
  'min.insync.replicas': '2',
  'offsets.topic.replication.factor': '3',
  'transaction.state.log.replication.factor': '3',
  'transaction.state.log.min.isr': '2',
  'share.coordinator.state.topic.replication.factor': '3',
  'share.coordinator.state.topic.min.isr': '2',
  'broker.session.timeout.ms': '6000',
  'broker.heartbeat.interval.ms': '1000',
  'replica.lag.time.max.ms': '8000',
  'num.replica.fetchers': '1',
};

/** A broker, and the proxy that every client comes through. */
export interface Broker {
  readonly service: Service;
  readonly link: FaultProxy;
  /** Where clients are told that it is. */
  readonly address: string;
}

/** Behind the ports of a network, below those that the system gives to connections: a killed broker finds its own again. */
const PORTS_OFFSET = 90;

/** Describes three nodes that are broker and controller in one; they speak to each other beside the proxies. */
export async function describeBrokers(
  home: Home,
  basePort: number,
  identity: IdentityFiles,
): Promise<readonly Broker[]> {
  const clusterId = randomClusterId();
  const places = BROKERS.map((name, i) => {
    const client = basePort + PORTS_OFFSET + 3 * i;
    return { name, id: i + 1, client, internal: client + 1, controller: client + 2 };
  });
  const voters = places.map(({ id, controller }) => `${id}@127.0.0.1:${controller}`).join();
  return Promise.all(
    places.map(async ({ name, id, client, internal, controller }) => {
      const link = new FaultProxy();
      const address = `127.0.0.1:${await link.listen()}`;
      link.leadTo(tlsEnds(client, identity));
      const service = await kafkaService({
        home: homeAt(join(home.root, name)),
        ports: { client, controller },
        profile: { kind: 'tls', keyStoreFile: identity.brokerStoreFile, operator: identity.tls('operator') },
        progress: silentProgress,
        node: {
          name,
          clusterId,
          settings: {
            ...SETTINGS,
            'node.id': String(id),
            'controller.quorum.voters': voters,
            listeners: `CLIENT://127.0.0.1:${client},INTERNAL://127.0.0.1:${internal},CONTROLLER://127.0.0.1:${controller}`,
            'advertised.listeners': `CLIENT://${address},INTERNAL://127.0.0.1:${internal}`,
          },
        },
      });
      return { service: { ...service, ports: [client, internal, controller] }, link, address };
    }),
  );
}
