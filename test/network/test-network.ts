import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { ExchangeIdentity, PinnedList, ReaderSource, TopicProvider } from '#libs/exchange';
import { EventLog, Metrics } from '#libs/observability';
import { logTopic, MemoryLog, notesTopic } from '#libs/spacelog';
import { aMember, aTrustList, testDatabase, type TestDatabase, type TestMember } from '#libs/testing';
import type { TrustList } from '#libs/trust';
import { GatewayModule } from '../../apps/gateway/src/gateway.module.js';
import { gatewayMigrations } from '../../apps/gateway/src/gateway.migrations.js';

const DAY_MS = 24n * 3600n * 1000n;

/** A gateway of a test: real code and PostgreSQL, the log in memory. */
export interface TestGateway {
  readonly member: TestMember;
  readonly app: INestApplicationContext;
  readonly database: TestDatabase;
}

/** Gateways in one process around one log in memory. */
export class TestNetwork {
  readonly log: MemoryLog;
  readonly gateways = new Map<string, TestGateway>();

  private constructor(
    readonly list: TrustList,
    readonly members: readonly TestMember[],
  ) {
    this.log = new MemoryLog(() => BigInt(Date.now()));
  }

  static async start(ids: readonly string[]): Promise<TestNetwork> {
    const members = ids.map((id) => aMember(id));
    const issuedMs = BigInt(Date.now()) - DAY_MS;
    const list = aTrustList(members, { issuedMs, expiresMs: issuedMs + 60n * DAY_MS });
    const network = new TestNetwork(list, members);
    for (const member of members) await network.startGateway(member);
    return network;
  }

  gateway(id: string): TestGateway {
    const gateway = this.gateways.get(id);
    if (!gateway) throw new Error(`no gateway ${id}`);
    return gateway;
  }

  async stop(): Promise<void> {
    for (const { app, database } of this.gateways.values()) {
      await app.close();
      await database.drop();
    }
  }

  private async startGateway(member: TestMember): Promise<void> {
    const database = await testDatabase({ migrations: gatewayMigrations });
    const log = this.log;
    const module = GatewayModule.forRoot({
      database: { ...database.config, poolSize: 8 },
      observability: { log: new EventLog({ service: 'test', level: 'error' }), metrics: new Metrics() },
      exchange: {
        identity: Object.assign(Object.create(ExchangeIdentity.prototype), {
          member: member.id,
          keys: member.keys,
          sealingKeys: member.sealingKeys,
        }),
        pinned: Object.assign(Object.create(PinnedList.prototype), { list: this.list }),
        log,
        readers: Object.assign(Object.create(ReaderSource.prototype), {
          openReader: (group: string) => log.reader(group),
        }),
        topics: Object.assign(Object.create(TopicProvider.prototype), {
          open: (spaceId: string) => this.openTopics(spaceId),
        }),
        loopLog: { warn: (event, fields) => console.error(member.id, event, fields) },
      },
    });
    const app = await NestFactory.createApplicationContext(module, { logger: ['error'], abortOnError: false });
    this.gateways.set(member.id, { member, app, database });
  }

  private async openTopics(spaceId: string): Promise<void> {
    const admin = this.log.admin();
    await admin.createTopic(logTopic(spaceId, 0n), 'log', { replication: 1 });
    await admin.createTopic(notesTopic(spaceId), 'notes', { replication: 1 });
  }
}
