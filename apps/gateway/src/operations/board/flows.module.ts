import { type DynamicModule, Module } from '@nestjs/common';
import { EventWritingModule } from '#libs/inbox';
import { FreezesModule, PeerStatusesModule, TrustModule } from '#libs/member';
import { AcknowledgeCause } from './acknowledge-cause.service.js';
import { CauseSeenRepository } from './cause-seen.repository.js';
import { SeenCauses } from './seen-causes.service.js';
import { CurvesController } from '../curves/curves.controller.js';
import { FlowQuarterRepository } from '../curves/flow-quarter.repository.js';
import { FlowQuarterWorker } from '../curves/flow-quarter.worker.js';
import { ReadCurves } from '../curves/read-curves.service.js';
import { AllParkedController } from '../parked/all-parked.controller.js';
import { BrokerWatch } from '../sealed/broker-watch.service.js';
import { DigestsController } from '../sealed/digests.controller.js';
import { FlowController } from './flow.controller.js';
import { LoadFlowFacts } from './load-flow-facts.service.js';
import { FlowWatchWorker } from './flow-watch.worker.js';
import { GateFactsRepository } from '../outbox/gate-facts.repository.js';
import { LogController } from '../sealed/log.controller.js';
import { ReadDelivery } from '../passport/read-delivery.service.js';
import { ReadPassport } from '../passport/read-passport.service.js';
import { type OwnCertificate, OwnCertificates } from '../keys/own-certificates.js';
import { OwnKeys } from '../keys/own-keys.js';
import { ParkedController } from '../parked/parked.controller.js';
import { ReadParked } from '../parked/read-parked.service.js';
import { PassportController } from '../passport/passport.controller.js';
import { ReadClocks } from '../clocks/read-clocks.service.js';
import { ReadBoard } from './read-board.service.js';
import { ReadKeys } from '../keys/read-keys.service.js';
import { ReadMessages } from '../messages/read-messages.service.js';
import { ReadOutbox } from '../outbox/read-outbox.service.js';
import { ReadPeerFlows } from './read-peer-flows.service.js';
import { ReadStuckFacts } from './read-stuck-facts.service.js';
import { SeenFlows } from './seen-flows.service.js';
import { MaintenanceModule } from '../maintenance/maintenance.module.js';
import { SendWithoutController } from '../outbox/send-without.controller.js';
import { SendWithout } from '../outbox/send-without.service.js';
import { CausePastRepository } from '../past/cause-past.repository.js';
import { KeepCauses } from '../past/keep-causes.service.js';
import { PastController } from '../past/past.controller.js';

const READINGS = [
  AcknowledgeCause,
  BrokerWatch,
  KeepCauses,
  LoadFlowFacts,
  OwnKeys,
  ReadClocks,
  ReadCurves,
  ReadDelivery,
  ReadBoard,
  ReadKeys,
  ReadMessages,
  ReadOutbox,
  ReadParked,
  ReadPassport,
  ReadPeerFlows,
  ReadStuckFacts,
  SeenCauses,
  SeenFlows,
  SendWithout,
];

/** What goes between this gateway and the others, for the people of operations. */
@Module({})
export class FlowsModule {
  /** @param certificates that this gateway shows to others */
  static forRoot(certificates: readonly OwnCertificate[]): DynamicModule {
    return {
      module: FlowsModule,
      imports: [EventWritingModule, FreezesModule, MaintenanceModule, PeerStatusesModule, TrustModule],
      controllers: [
        AllParkedController,
        CurvesController,
        LogController,
        FlowController,
        PassportController,
        DigestsController,
        ParkedController,
        PastController,
        SendWithoutController,
      ],
      providers: [
        CausePastRepository,
        CauseSeenRepository,
        FlowQuarterRepository,
        GateFactsRepository,
        ...READINGS,
        { provide: OwnCertificates, useValue: new OwnCertificates(certificates) },
        FlowQuarterWorker,
        FlowWatchWorker,
      ],
    };
  }
}
