import { type DynamicModule, Module } from '@nestjs/common';
import type { ActionSpec } from '#libs/service';
import { RoleActions } from './role-actions.js';

/** Gives every feature what the roles of the service may do. */
@Module({})
export class RoleActionsModule {
  static forRoot(specs: ReadonlyMap<string, ActionSpec>): DynamicModule {
    return {
      module: RoleActionsModule,
      global: true,
      providers: [{ provide: RoleActions, useValue: new RoleActions(specs) }],
      exports: [RoleActions],
    };
  }
}
