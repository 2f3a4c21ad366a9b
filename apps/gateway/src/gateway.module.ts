import { type DynamicModule, Module } from '@nestjs/common';
import { AnswersApplier, ExchangeRuntimeModule } from '#libs/exchange';
import { AgreementApplier, AgreementsModule, SpaceArrivalsController } from '#libs/member';
import { ObservabilityModule } from '#libs/observability';
import { PersistenceModule } from '#libs/persistence';
import { OpenApiModule, ServiceModule } from '#libs/service';
import { BehindReactor } from './case/records/behind.reactor.js';
import { RecordApplier } from './case/records/record.applier.js';
import { RecordsModule } from './case/records/records.module.js';
import { SnapshotReactor } from './case/records/snapshot.reactor.js';
import { AskApplier } from './commitments/asks/ask.applier.js';
import { AsksModule } from './commitments/asks/asks.module.js';
import { gatewayApi } from './gateway.api.js';
import { gateway } from './gateway.features.js';
import type { GatewayParts } from './gateway.parts.js';

/** The gateway of a member: the exchange and the features that stand on it. */
@Module({})
export class GatewayModule {
  static forRoot(parts: GatewayParts): DynamicModule {
    const { modules, work } = gateway.present(parts);
    return {
      module: GatewayModule,
      controllers: [SpaceArrivalsController],
      imports: [
        PersistenceModule.forRoot(parts.database, gateway.migrations),
        ObservabilityModule.forRoot(parts.observability),
        ...modules,
        OpenApiModule.forRoot(gatewayApi),
        ExchangeRuntimeModule.forFeatures(
          [AgreementsModule, RecordsModule, AsksModule],
          [AnswersApplier, AgreementApplier, RecordApplier, AskApplier],
          [SnapshotReactor, BehindReactor],
        ),
        ServiceModule.forRoot(work),
      ],
    };
  }
}
