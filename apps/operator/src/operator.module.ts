import { type DynamicModule, Module } from '@nestjs/common';
import { ObservabilityModule, type ObservabilityOptions } from '#libs/observability';
import { LogAdmin, SpaceLog } from '#libs/spacelog';
import type { TrustList } from '#libs/trust';
import { AccessController } from './access/access.controller.js';
import { AccessKeeper } from './access/access-keeper.service.js';
import { FlowMetrics } from './flows/flow-metrics.js';
import { FlowsController } from './flows/flows.controller.js';
import { FollowHealth, LoopHealth } from './follow/follow.health.js';
import { MetricsController } from './flows/metrics.controller.js';
import { FollowLoop } from './follow/follow-loop.js';
import { LogFollower } from './follow/log-follower.js';
import { SpaceDirectory } from './known/space-directory.js';
import { OperatorContext } from './operator.context.js';
import { OpenSpaceService } from './spaces/open-space.service.js';
import { SpaceTopics } from './spaces/space-topics.js';
import { SpacesController } from './spaces/spaces.controller.js';
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
}

/** The operator: topics and access rules from charters, flows from headers and notes. */
@Module({})
export class OperatorModule {
  static forRoot({ observability, log, context, pinnedList, stateFolder }: OperatorParts): DynamicModule {
    return {
      module: OperatorModule,
      imports: [ObservabilityModule.forRoot(observability)],
      controllers: [SpacesController, AccessController, FlowsController, MetricsController],
      providers: [
        { provide: SpaceLog, useValue: log },
        { provide: LogAdmin, useFactory: () => log.admin() },
        { provide: OperatorContext, useValue: context },
        { provide: KnownTrust, useFactory: () => new KnownTrust(pinnedList) },
        { provide: SpaceDirectory, useFactory: (trust: KnownTrust) => new SpaceDirectory(trust), inject: [KnownTrust] },
        { provide: StateFolder, useFactory: () => new StateFolder(stateFolder, pinnedList.hashHex) },
        LogFollower,
        StateKeeper,
        AccessKeeper,
        FollowLoop,
        SpaceTopics,
        OpenSpaceService,
        FlowMetrics,
        LoopHealth,
        FollowHealth,
      ],
    };
  }
}
