import { type DynamicModule, Module } from '@nestjs/common';
import { ExchangeModule, type ExchangeOptions, ExchangeRuntimeModule } from '#libs/exchange';
import { IdempotencyModule } from '#libs/http';
import { EventsModule, InboxModule } from '#libs/inbox';
import {
  AccessModule,
  AgreementApplier,
  AgreementsModule,
  FreezesModule,
  GatewayHealthModule,
  GatewayMetricsModule,
  MEMBER_SESSION,
  NetworkModule,
  type PeerOptions,
  PeersModule,
  SpaceArrivalsController,
  TrustModule,
  UpkeepModule,
} from '#libs/member';
import { ObservabilityModule, type ObservabilityOptions } from '#libs/observability';
import { IdempotencyPerson, IdentityModule, type IdentityOptions } from '#libs/people';
import { type DatabaseConfig, PersistenceModule } from '#libs/persistence';
import { OpenApiModule } from '#libs/service';
import { ActivityModule } from './case/activity/activity.module.js';
import { AskApplier } from './commitments/asks/ask.applier.js';
import { AsksModule } from './commitments/asks/asks.module.js';
import { CaseNamesModule } from './vocabulary/case-names.module.js';
import { FollowingModule } from './case/following/following.module.js';
import { FlowsModule } from './operations/board/flows.module.js';
import type { OwnCertificate } from './operations/keys/own-certificates.js';
import { gatewayApi } from './gateway.api.js';
import { gatewayMigrations } from './gateway.migrations.js';
import { OverviewModule } from './case/overview/overview.module.js';
import { ProofsModule } from './case/proofs/proofs.module.js';
import { BehindReactor } from './case/records/behind.reactor.js';
import { RecordApplier } from './case/records/record.applier.js';
import { RecordsModule } from './case/records/records.module.js';
import { SnapshotReactor } from './case/records/snapshot.reactor.js';

export interface GatewayParts {
  readonly database: DatabaseConfig;
  readonly exchange: ExchangeOptions;
  readonly identity: IdentityOptions;
  readonly observability: ObservabilityOptions;
  /** Certificates that this gateway shows to others, for those who watch how long they last. */
  readonly certificates?: readonly OwnCertificate[];
  /** Absent where a gateway stands alone, as in tests of one process. */
  readonly peers?: PeerOptions;
}

/** The gateway of a member: the exchange and the features that stand on it. */
@Module({})
export class GatewayModule {
  static forRoot(parts: GatewayParts): DynamicModule {
    return {
      module: GatewayModule,
      controllers: [SpaceArrivalsController],
      imports: [
        PersistenceModule.forRoot(parts.database, gatewayMigrations),
        ObservabilityModule.forRoot(parts.observability),
        IdempotencyModule.forRoot(IdempotencyPerson),
        ExchangeModule.forRoot(parts.exchange),
        IdentityModule.forRoot(parts.identity, MEMBER_SESSION),
        AccessModule,
        ActivityModule,
        AgreementsModule,
        RecordsModule,
        AsksModule,
        CaseNamesModule,
        FollowingModule,
        FreezesModule,
        InboxModule,
        NetworkModule,
        OpenApiModule.forRoot(gatewayApi),
        OverviewModule,
        FlowsModule.forRoot(parts.certificates ?? []),
        EventsModule,
        TrustModule,
        ProofsModule,
        UpkeepModule,
        GatewayHealthModule,
        GatewayMetricsModule,
        ...(parts.peers ? [PeersModule.forRoot(parts.peers)] : []),
        ExchangeRuntimeModule.forFeatures(
          [AgreementsModule, RecordsModule, AsksModule],
          [AgreementApplier, RecordApplier, AskApplier],
          [SnapshotReactor, BehindReactor],
        ),
      ],
    };
  }
}
