import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import {
  Cookies,
  OidcClient,
  Sessions,
  SignIn,
  SignInClock,
  SignInController,
  SignInOptions,
  SignOut,
} from '#libs/sign-in';
import { OperatorContext } from '../operator.context.js';
import { StaffGuard } from './staff.guard.js';
import { StaffSessionController } from './staff-session.controller.js';
import { StaffSessions } from './staff-sessions.js';

/** Signs the people of the host in, and guards every route that is not for members or monitors. */
@Module({})
export class StaffModule {
  static forRoot(options: SignInOptions, context: OperatorContext): DynamicModule {
    return {
      module: StaffModule,
      controllers: [SignInController, StaffSessionController],
      providers: [
        { provide: APP_GUARD, useClass: StaffGuard },
        { provide: OperatorContext, useValue: context },
        { provide: SignInOptions, useValue: options },
        { provide: SignInClock, useFactory: () => ({ now: () => new Date(context.nowMs()) }) },
        { provide: Sessions, useExisting: StaffSessions },
        Cookies,
        OidcClient,
        SignIn,
        SignOut,
        StaffSessions,
      ],
    };
  }
}
