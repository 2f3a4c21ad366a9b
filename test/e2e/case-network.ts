import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../../apps/cli/src/demo/eventually.js';
import type { Network } from '../../apps/cli/src/local/network.js';
import { COUNTRIES } from '../../apps/cli/src/local/ports.js';
import { ProcessRecords } from '../../apps/cli/src/local/process-records.js';
import { silentProgress } from '../../apps/cli/src/local/progress.js';
import type { Service } from '../../apps/cli/src/local/service.js';
import { Supervisor } from '../../apps/cli/src/local/supervisor.js';
import { agreedSpace } from './agreed-space.js';
import { BrokerDisk } from './broker-disk.js';
import { BrokerHand } from './broker-hand.js';
import { PlayedNetwork, type SpaceView } from './played-network.js';
import { besideInstance, copyDatabase, secondInstance } from './second-instance.js';

/** A record that NL shares, and who approves it. */
interface Shared {
  readonly recordId: string;
  readonly messages: readonly { readonly messageId: string; readonly state: string }[];
}

interface SpaceState extends SpaceView {
  readonly halted: string | null;
}

interface FlowCounts {
  readonly outbox: readonly { readonly sealed: number }[];
}

interface Parties {
  readonly from: string;
  readonly to: readonly string[];
}

/** A network as processes with a case of all four and another space, and what people see of them. */
export class CaseNetwork {
  readonly played = new PlayedNetwork();
  readonly supervisor = new Supervisor({ home: this.played.home, progress: silentProgress });
  readonly disk = new BrokerDisk(join(this.played.home.kafka, 'data'));
  /** The space of the case. */
  spaceId = '';
  /** A space in which nothing but its opening happened. */
  otherId = '';
  networkId = '';
  private described: Network | null = null;
  private broker: BrokerHand | null = null;

  async start(): Promise<void> {
    await this.played.up();
    this.described = await this.played.describe();
    this.broker = new BrokerHand(this.described);
    const operations = await this.played.as('nl', 'operations');
    ({ spaceId: this.networkId } = await operations.post<{ spaceId: string }>('spaces/network', {}));
    const [first, ...others] = COUNTRIES;
    this.spaceId = await agreedSpace(this.played, [first, ...others]);
    const prosecutor = await this.played.as(first, 'prosecutor');
    ({ spaceId: this.otherId } = await prosecutor.post<{ spaceId: string }>('spaces', { members: others }));
    await this.arrives('Gabor Minta');
    await this.isEqual();
  }

  get hand(): BrokerHand {
    if (!this.broker) throw new Error('the network was not started');
    return this.broker;
  }

  get spaces(): readonly string[] {
    return [this.networkId, this.spaceId, this.otherId];
  }

  service(part: string): Service {
    const found = this.described?.services.get(part);
    if (!found) throw new Error(`there is no ${part} in this network`);
    return found;
  }

  /** Stops the broker, changes its files or what else there is, and starts it again; answers what the change answers. */
  async whileBrokerStands<T>(change: () => T | Promise<T>): Promise<T> {
    await this.supervisor.stop('kafka');
    try {
      return await change();
    } finally {
      await this.supervisor.ensure(this.service('kafka'));
    }
  }

  /** From now on the broker looks each second whether it kept something long enough, not every five minutes. */
  async hurryRetention(): Promise<void> {
    const broker = this.service('kafka');
    await this.supervisor.stop('kafka');
    await this.supervisor.ensure({
      ...broker,
      prepare: async () => {
        await broker.prepare?.();
        appendFileSync(
          join(this.played.home.kafka, 'server.properties'),
          '\nlog.retention.check.interval.ms=1000\nlog.initial.task.delay.ms=0\n',
        );
      },
    });
  }

  /** All gateways and the operator stop, and start in this order. */
  async startAnew(order: readonly string[]): Promise<void> {
    for (const part of order) await this.supervisor.stop(part);
    for (const part of order) await this.supervisor.ensure(this.service(part));
  }

  /**
   * Leaves a second process of a gateway running with the same keys and a copy of the database of now, while others are shown both; it is ended
   * afterwards. The gateway itself is started anew, as its database must stand for the copy.
   */
  async whileSecondRuns(country: string, work: (second: Service & { url: string }) => Promise<void>): Promise<void> {
    const original = {
      home: this.played.home,
      adminUrl: this.described?.adminUrl ?? '',
      service: this.service(country),
    };
    await this.supervisor.stop(country);
    await copyDatabase(original);
    await this.supervisor.ensure(original.service);
    const second = await secondInstance(original);
    await this.supervisor.ensure(second);
    try {
      await work(second);
    } finally {
      await this.supervisor.stop(second.name);
    }
  }

  /** Starts a second process of a gateway with the same database, and ends it afterwards. */
  async whileAnotherRunsBeside(country: string, work: () => Promise<void>): Promise<void> {
    const second = await besideInstance({ home: this.played.home, service: this.service(country) });
    await this.supervisor.ensure(second);
    try {
      await work();
    } finally {
      await this.supervisor.stop(second.name);
    }
  }

  /** Process ids of all gateways: whoever was started again has another. */
  processes(): readonly (number | undefined)[] {
    const records = new ProcessRecords(this.played.home.processes);
    return COUNTRIES.map((country) => records.findLive(country)?.pid);
  }

  /** Process id of one gateway. */
  processOf(country: string): number {
    const pid = new ProcessRecords(this.played.home.processes).findLive(country)?.pid;
    if (pid === undefined) throw new Error(`no gateway of ${country} runs`);
    return pid;
  }

  /** Messages of a country that are sealed, and not on the log. */
  async sealedAt(country: string): Promise<number> {
    const { outbox } = await (await this.played.as(country, 'operations')).get<FlowCounts>('flows');
    return outbox.reduce((sum, { sealed }) => sum + sealed, 0);
  }

  /** NL shares a person with HU and BG, or a country with others. */
  async share(name: string, { from, to }: Parties = { from: 'nl', to: ['hu', 'bg'] }): Promise<string> {
    const session = await this.played.as(from, 'investigator');
    const { recordId, messages } = await session.post<Shared>(`spaces/${this.spaceId}/records`, {
      type: 'person',
      release: to,
      legalBasis: 'Demo code of criminal procedure, art. 5',
      statements: [{ property: 'name', value: name }],
    });
    const decision = { decision: 'approve', reason: 'Seen' };
    for (const { messageId, state } of messages) {
      if (state !== 'waiting-for-approval') continue;
      await (await this.played.as(from, 'prosecutor')).post(`approvals/requests/${messageId}/decision`, decision);
    }
    return recordId;
  }

  async isAt(country: string, recordId: string, name: string): Promise<void> {
    await eventually(`${name} at ${country}`, async () => {
      const session = await this.played.as(country, 'investigator');
      const { statements } = await session.get<{ statements: { value: string }[] }>(
        `spaces/${this.spaceId}/records/${recordId}`,
      );
      return statements.some(({ value }) => value === name);
    });
  }

  /** Shares a person and waits until both recipients read it. */
  async arrives(name: string): Promise<void> {
    const recordId = await this.share(name);
    for (const country of ['hu', 'bg']) await this.isAt(country, recordId, name);
  }

  /** Waits until nobody stands anywhere and all have the same of every space. */
  async isEqual(countries: readonly string[] = COUNTRIES): Promise<void> {
    for (const spaceId of this.spaces)
      await eventually(`${countries.join()} to have the same of ${spaceId}`, async () => {
        const seen = await Promise.all(countries.map((country) => this.stateAt(country, spaceId)));
        return new Set(seen).size === 1 && seen[0]?.startsWith('null ');
      });
  }

  /** Waits until every gateway says that it stands still in a space for one of these causes. */
  async isHalted(spaceId: string, halts: readonly string[]): Promise<void> {
    for (const country of COUNTRIES)
      await eventually(`${country} to say ${halts.join()} of ${spaceId}`, async () => {
        const halt = await this.haltOf(country, spaceId);
        if (!halts.includes(halt ?? '')) throw new Error(`it says ${halt ?? 'nothing'}`);
        return true;
      });
  }

  remove(): Promise<void> {
    return this.played.remove();
  }

  private async haltOf(country: string, spaceId: string): Promise<string | null> {
    const spaces = await (await this.played.as(country, 'operations')).get<SpaceState[]>('spaces');
    return spaces.find((space) => space.spaceId === spaceId)?.halted ?? null;
  }

  private async stateAt(country: string, spaceId: string): Promise<string> {
    const session = await this.played.as(country, 'operations');
    const { size, public: digest } = await session.get<{ size: string; public: string }>(`spaces/${spaceId}/digests`);
    return `${await this.haltOf(country, spaceId)} ${size} ${digest}`;
  }
}
