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
import { LimitedCaller, RateLimitGuard, rateLimits, REQUESTS_IN_10_S, ThrottlerModule } from '#libs/http';
import { OperatorContext } from '../operator.context.js';
import { LimitedStaff } from './limited-staff.js';
import { CurrentStaff } from './current-staff.service.js';
import { StaffGuard } from './staff.guard.js';
import { StaffSessionController } from './staff-session.controller.js';
import { StaffSessions } from './staff-sessions.js';

/** Signs the people of the host in, and guards every route that is not for members or monitors. */
@Module({})
export class StaffModule {
  static forRoot(options: SignInOptions, context: OperatorContext): DynamicModule {
    return {
      module: StaffModule,
      imports: [ThrottlerModule.forRoot(rateLimits(REQUESTS_IN_10_S))],
      controllers: [SignInController, StaffSessionController],
      providers: [
        { provide: APP_GUARD, useClass: StaffGuard },
        // Behind it, as requests count by session.
        { provide: APP_GUARD, useClass: RateLimitGuard },
        { provide: LimitedCaller, useClass: LimitedStaff },
        { provide: OperatorContext, useValue: context },
        { provide: SignInOptions, useValue: options },
        { provide: SignInClock, useFactory: () => ({ now: () => new Date(context.nowMs()) }) },
        { provide: Sessions, useExisting: StaffSessions },
        Cookies,
        CurrentStaff,
        OidcClient,
        SignIn,
        SignOut,
        StaffSessions,
      ],
      exports: [CurrentStaff],
    };
  }
}
