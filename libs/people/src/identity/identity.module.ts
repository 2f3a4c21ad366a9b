import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { LimitedCaller, RateLimitGuard } from '#libs/http';
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
import { Clock } from '#libs/work';
import { RolePolicy } from '../access/role-policy.js';
import { IdentityOptions } from './identity.options.js';
import { KnownPrograms } from './known-programs.js';
import { LimitedPerson } from './limited-person.js';
import { OpenSessions } from './open-sessions.service.js';
import { PersonGuard } from './person.guard.js';
import { PersonRepository } from './person.repository.js';
import { PersonSessions } from './person-sessions.js';
import { ServiceCaller } from './service-caller.js';
import { ServiceTokens } from './service-tokens.js';
import { SessionCaller } from './session-caller.js';
import { SessionConfirmWorker } from './session-confirm.worker.js';
import { SessionRepository } from './session.repository.js';
import { TrustedSessions } from './trusted-sessions.js';

/** Controllers and providers of the session of a service. */
export type SessionParts = Required<Pick<ModuleMetadata, 'controllers' | 'providers'>>;

/** Who acts: sessions of people, tokens of programs, and the guard before every route. */
@Module({})
export class IdentityModule {
  /** @param session what tells who is signed in, and ends it: each service shows another frame */
  static forRoot(options: IdentityOptions, session: SessionParts): DynamicModule {
    return {
      module: IdentityModule,
      global: true,
      controllers: [SignInController, ...session.controllers],
      providers: [
        { provide: IdentityOptions, useValue: options },
        { provide: SignInOptions, useValue: signInOptions(options) },
        { provide: SignInClock, useExisting: Clock },
        { provide: Sessions, useExisting: PersonSessions },
        { provide: APP_GUARD, useClass: PersonGuard },
        // Behind it, as requests count by who it found.
        { provide: APP_GUARD, useClass: RateLimitGuard },
        { provide: LimitedCaller, useClass: LimitedPerson },
        Cookies,
        KnownPrograms,
        OidcClient,
        OpenSessions,
        PersonRepository,
        PersonSessions,
        RolePolicy,
        ServiceCaller,
        ServiceTokens,
        SessionCaller,
        SessionConfirmWorker,
        SessionRepository,
        SignIn,
        SignOut,
        TrustedSessions,
        ...session.providers,
      ],
      exports: [IdentityOptions, OpenSessions, PersonRepository, RolePolicy],
    };
  }
}

function signInOptions({ member, ...options }: IdentityOptions): SignInOptions {
  return { service: member, ...options };
}
