import { type DynamicModule, Module } from '@nestjs/common';
import { rateLimits, REQUESTS_IN_10_S, ThrottlerModule } from '#libs/http';
import { ObservabilityModule, type ObservabilityOptions } from '#libs/observability';
import { type DatabaseConfig, PersistenceModule } from '#libs/persistence';
import { DutyKinds } from './duty-spec.js';
import { FeatureError } from './feature.error.js';
import type { FoldedFeatures } from './fold-features.js';
import type { ApiDescription } from './openapi/api-description.js';
import { OpenApiModule } from './openapi/openapi.module.js';
import { ServiceRoles } from './service-roles.js';
import { routeProblems } from './route-checks.js';
import { routesOf } from './routes.js';
import { ServiceModule } from './service.module.js';

/** What every service is made of, before its features. */
export interface ServiceParts {
  readonly database: DatabaseConfig;
  readonly observability: ObservabilityOptions;
  /** Requests of a session or a program in ten seconds; 0 turns off all limits, and absent it is what a page and a program need. */
  readonly rateLimit?: number;
}

/** What a service says of its API. */
export interface ServiceApi {
  readonly title: string;
  readonly description: ApiDescription;
}

/** A service before it is made. */
export interface ServicePlan<Parts extends ServiceParts> {
  readonly features: FoldedFeatures<Parts>;
  readonly parts: Parts;
  readonly api: ServiceApi;
}

/** A service: its features, the ground that all of them stand on, and the background work of all. */
@Module({})
export class RootModule {
  /** @throws FeatureError with all routes that leave open who may call them */
  static forService<Parts extends ServiceParts>({ features, parts, api }: ServicePlan<Parts>): DynamicModule {
    const { modules, work } = features.present(parts);
    const root: DynamicModule = {
      module: RootModule,
      global: true,
      imports: [
        PersistenceModule.forRoot(parts.database, features.migrations),
        ObservabilityModule.forRoot(parts.observability),
        ThrottlerModule.forRoot(rateLimits(parts.rateLimit ?? REQUESTS_IN_10_S)),
        ...modules,
        OpenApiModule.forRoot({ ...api, errors: features.errors }),
        ServiceModule.forRoot(work),
      ],
      providers: [
        { provide: ServiceRoles, useValue: new ServiceRoles(features.roles, features.actions) },
        { provide: DutyKinds, useValue: new DutyKinds(features.duties) },
      ],
      exports: [ServiceRoles, DutyKinds],
    };
    const problems = routeProblems(routesOf(root), features.actions);
    if (problems.length > 0) throw new FeatureError(problems);
    return root;
  }
}
