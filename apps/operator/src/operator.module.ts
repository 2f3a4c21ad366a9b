import { join } from 'node:path';
import { type DynamicModule, Module } from '@nestjs/common';
import { ObservabilityModule, type ObservabilityOptions } from '#libs/observability';
import type { SignInOptions } from '#libs/sign-in';
import { LogAdmin, SpaceLog } from '#libs/spacelog';
import { RevokedCertificates, type TrustList } from '#libs/trust';
import { AccessController } from './acl/access.controller.js';
import { AclKeeper } from './acl/acl-keeper.service.js';
import { MemberPrincipals } from './acl/member-principals.js';
import { QuotaKeeper } from './acl/quota-keeper.service.js';
import { FlowMetrics } from './flows/flow-metrics.js';
import { FlowsController } from './flows/flows.controller.js';
import { FollowHealth, LoopHealth } from './follow/follow.health.js';
import { ReadBoard } from './flows/read-board.service.js';
import { SeenCauses } from './flows/seen-causes.js';
import { MetricsController } from './flows/metrics.controller.js';
import { FollowLoop } from './follow/follow-loop.service.js';
import { LogFollower } from './follow/log-follower.js';
import { SpaceDirectory } from './known/space-directory.js';
import { OperatorContext } from './operator.context.js';
import { OpenSpaceService } from './spaces/open-space.service.js';
import { SpaceTopics } from './spaces/space-topics.js';
import { SpacesController } from './spaces/spaces.controller.js';
import { StaffModule } from './staff/staff.module.js';
import { OwnCertificates } from './trust/own-certificates.js';
import { ReadTrust } from './trust/read-trust.service.js';
import { TrustController } from './trust/trust.controller.js';
import { StateFolder } from './state/state-folder.js';
import { StateKeeper } from './state/state-keeper.service.js';
import { KnownTrust } from './known/known-trust.js';

/** What is made before the container lives. */
export interface OperatorParts {
  readonly observability: ObservabilityOptions;
  readonly log: SpaceLog;
  readonly context: OperatorContext;
  readonly pinnedList: TrustList;
  readonly stateFolder: string;
  readonly signIn: SignInOptions;
  readonly ownCertificates: OwnCertificates;
  readonly revoked: RevokedCertificates;
}

/** The operator: topics and access rules from charters, flows from headers and notes. */
@Module({})
export class OperatorModule {
  static forRoot(parts: OperatorParts): DynamicModule {
    const { observability, log, context, pinnedList, stateFolder, signIn, ownCertificates, revoked } = parts;
    return {
      module: OperatorModule,
      imports: [ObservabilityModule.forRoot(observability), StaffModule.forRoot(signIn, context)],
      controllers: [SpacesController, AccessController, FlowsController, TrustController, MetricsController],
      providers: [
        { provide: SpaceLog, useValue: log },
        { provide: LogAdmin, useFactory: () => log.admin() },
        { provide: OperatorContext, useValue: context },
        { provide: KnownTrust, useFactory: () => new KnownTrust(pinnedList) },
        {
          provide: SpaceDirectory,
          useFactory: (trust: KnownTrust) => new SpaceDirectory(trust, join(stateFolder, 'places')),
          inject: [KnownTrust],
        },
        { provide: StateFolder, useFactory: () => new StateFolder(stateFolder, pinnedList.hashHex) },
        { provide: OwnCertificates, useValue: ownCertificates },
        { provide: RevokedCertificates, useValue: revoked },
        ReadTrust,
        LogFollower,
        StateKeeper,
        MemberPrincipals,
        AclKeeper,
        QuotaKeeper,
        FollowLoop,
        SpaceTopics,
        OpenSpaceService,
        FlowMetrics,
        ReadBoard,
        { provide: SeenCauses, useFactory: () => new SeenCauses(stateFolder) },
        LoopHealth,
        FollowHealth,
      ],
    };
  }
}
