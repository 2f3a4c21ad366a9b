import 'reflect-metadata';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ExchangeIdentity, LoopRhythm, type OpeningAnswer, PinnedList, TopicProvider } from '#libs/exchange';
import { EventLog, failureReason, Metrics } from '#libs/observability';
import { logTopic, MemoryLog, notesTopic, type SpaceLog, SpaceLogTransport } from '#libs/spacelog';
import { aMember, aTrustList, testDatabase, type TestDatabase, type TestMember } from '#libs/testing';
import type { TrustList } from '#libs/trust';
import { configureGateway } from '../../apps/gateway/src/configure-gateway.js';
import type { FoldedMember } from '#libs/member';
import { gatewayModule } from '../../apps/gateway/src/gateway.module.js';
import { gateway } from '../../apps/gateway/src/gateway.features.js';
import type { GatewayParts } from '../../apps/gateway/src/gateway.parts.js';
import type { OwnCertificate } from '../../apps/gateway/src/operations/keys/own-certificates.js';
import type { IdentityOptions } from '../../libs/people/src/identity/identity.options.js';
import { orStop } from './or-stop.js';

const DAY_MS = 24n * 3600n * 1000n;

/** A gateway of a test: real code and PostgreSQL, the log in memory. It serves HTTP once the test lets it listen. */
export interface TestGateway {
  readonly member: TestMember;
  readonly app: NestExpressApplication;
  readonly database: TestDatabase;
}

/** Where the people of a member sign in; nobody can where a test does not say. */
export type IdentityOf = (member: string) => IdentityOptions;

/** What a test makes otherwise than all others do. */
export interface TestParts {
  /** Keys of a member; new ones where absent. */
  readonly memberOf: (id: string) => TestMember;
  /** Where a gateway has its keys from; those of its member, as they are at the start, where absent. */
  readonly keysFrom: (member: TestMember) => ExchangeIdentity;
  /** How a member reaches the log. */
  readonly logOf: (id: string, log: MemoryLog) => SpaceLog;
  /** What a member is made of. */
  readonly featuresOf: (id: string) => FoldedMember<GatewayParts>;
  /** What a gateway is made of besides. */
  readonly besides: (id: string) => Partial<GatewayParts>;
  /** Whole days that the trust list has left. */
  readonly listDays: number;
  /** What a gateway shows to others. */
  readonly certificates: readonly OwnCertificate[];
  /** Where a member writes its lines and figures; null as all others do. */
  readonly observability: (id: string) => GatewayParts['observability'] | null;
  /** How often workers look by themselves; null as in production. */
  readonly rhythm: LoopRhythm | null;
  /** Whether arrivals reach the controller. */
  readonly hears: boolean;
  /** Requests of a session in ten seconds; 0 for any number. */
  readonly rateLimit: number;
}

const AS_ALL: TestParts = {
  memberOf: (id) => aMember(id),
  keysFrom: ({ id, keys, sealingKeys }) =>
    Object.assign(Object.create(ExchangeIdentity.prototype), { member: id, keys, sealingKeys }),
  logOf: (_, log) => log,
  featuresOf: () => gateway,
  besides: () => ({}),
  listDays: 58,
  certificates: [],
  observability: () => null,
  rhythm: null,
  hears: true,
  rateLimit: 0,
};

/** Gateways in one process around one log in memory. */
export class TestNetwork {
  readonly log: MemoryLog;
  readonly gateways = new Map<string, TestGateway>();

  private constructor(
    readonly list: TrustList,
    readonly members: readonly TestMember[],
    private readonly identityOf: IdentityOf,
    private readonly parts: TestParts,
  ) {
    this.log = new MemoryLog(() => BigInt(Date.now()));
  }

  static async start(
    ids: readonly string[],
    identityOf: IdentityOf = withoutPeople,
    more: Partial<TestParts> = {},
  ): Promise<TestNetwork> {
    const parts = { ...AS_ALL, ...more };
    const members = ids.map(parts.memberOf);
    const issuedMs = BigInt(Date.now()) - DAY_MS;
    const list = aTrustList(members, { issuedMs, expiresMs: issuedMs + BigInt(parts.listDays + 2) * DAY_MS });
    const network = new TestNetwork(list, members, identityOf, parts);
    return orStop(network, async () => {
      for (const member of members) await network.startGateway(member);
      return network;
    });
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
    const features = this.parts.featuresOf(member.id);
    const database = await testDatabase({ migrations: features.migrations });
    const log = this.parts.logOf(member.id, this.log);
    const transport = new SpaceLogTransport(log);
    const parts: GatewayParts = {
      database: { ...database.config, poolSize: 8 },
      observability: this.parts.observability(member.id) ?? {
        log: new EventLog({ service: 'test', level: 'error' }),
        metrics: new Metrics(),
      },
      identity: this.identityOf(member.id),
      rateLimit: this.parts.rateLimit,
      certificates: this.parts.certificates,
      ...this.parts.besides(member.id),
      exchange: {
        identity: this.parts.keysFrom(member),
        pinned: Object.assign(Object.create(PinnedList.prototype), { list: this.list }),
        log,
        readers: transport,
        ...(this.parts.rhythm ? { rhythm: this.parts.rhythm } : {}),
        topics: Object.assign(Object.create(TopicProvider.prototype), {
          open: (spaceId: string) => this.openTopics(spaceId),
        }),
        loopLog: { warn: (event, step, error) => console.error(member.id, event, step, failureReason(error)) },
        stateFolder: mkdtempSync(join(tmpdir(), `joinder-${member.id}-`)),
      },
    };
    const module = gatewayModule(parts, features);
    const app = await NestFactory.create<NestExpressApplication>(module, {
      bodyParser: false,
      logger: ['error'],
      abortOnError: false,
    });
    this.gateways.set(member.id, { member, app, database });
    configureGateway(app, (error) => console.error(member.id, error));
    if (this.parts.hears) app.connectMicroservice({ strategy: transport });
    await app.init();
    await app.startAllMicroservices();
  }

  private async openTopics(spaceId: string): Promise<OpeningAnswer> {
    const admin = this.log.admin();
    await admin.createTopic(logTopic(spaceId, 0n), 'log', { replication: 1 });
    await admin.createTopic(notesTopic(spaceId), 'notes', { replication: 1 });
    return 'open';
  }
}

function withoutPeople(member: string): IdentityOptions {
  const nowhere = new URL('http://127.0.0.1:1');
  return { member, publicUrl: nowhere, issuer: nowhere, clientId: 'gateway', clientSecret: 'unused' };
}
