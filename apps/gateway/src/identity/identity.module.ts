import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Clock } from '#libs/exchange';
import {
  Cookies,
  OidcClient,
  SignIn,
  SignInController,
  SignOut,
  Sessions,
  SignInClock,
  SignInOptions,
} from '#libs/sign-in';
import { IdentityOptions } from './identity.options.js';
import { IdentityRuntime } from './identity.runtime.js';
import { OpenSessions } from './open-sessions.service.js';
import { PersonGuard } from './person.guard.js';
import { PersonRepository } from './person.repository.js';
import { PersonSessions } from './person-sessions.js';
import { ServiceCaller } from './service-caller.js';
import { ServiceTokens } from './service-tokens.js';
import { SessionCaller } from './session-caller.js';
import { SessionConfirmWorker } from './session-confirm.worker.js';
import { SessionController } from './session.controller.js';
import { SessionFrame } from './session-frame.service.js';
import { SessionRepository } from './session.repository.js';

/** Who acts: sessions of people, tokens of programs, and the guard before every route. */
@Module({})
export class IdentityModule {
  static forRoot(options: IdentityOptions): DynamicModule {
    return {
      module: IdentityModule,
      global: true,
      controllers: [SignInController, SessionController],
      providers: [
        { provide: IdentityOptions, useValue: options },
        { provide: SignInOptions, useValue: signInOptions(options) },
        { provide: SignInClock, useExisting: Clock },
        { provide: Sessions, useExisting: PersonSessions },
        { provide: APP_GUARD, useClass: PersonGuard },
        Cookies,
        IdentityRuntime,
        OidcClient,
        OpenSessions,
        PersonRepository,
        PersonSessions,
        ServiceCaller,
        ServiceTokens,
        SessionCaller,
        SessionConfirmWorker,
        SessionFrame,
        SessionRepository,
        SignIn,
        SignOut,
      ],
      exports: [IdentityOptions, OpenSessions],
    };
  }
}

function signInOptions({ member, ...options }: IdentityOptions): SignInOptions {
  return { service: member, ...options };
}
