import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Cookies } from './cookies.js';
import { IdentityOptions } from './identity.options.js';
import { OidcClient } from './oidc.client.js';
import { PersonGuard } from './person.guard.js';
import { PersonRepository } from './person.repository.js';
import { ServiceCaller } from './service-caller.js';
import { ServiceTokens } from './service-tokens.js';
import { SessionCaller } from './session-caller.js';
import { SessionController } from './session.controller.js';
import { SessionFrame } from './session-frame.service.js';
import { SessionOpening } from './session-opening.js';
import { SessionRepository } from './session.repository.js';
import { SignInController } from './sign-in.controller.js';
import { SignIn } from './sign-in.service.js';
import { SignOut } from './sign-out.service.js';

/** Who acts: sessions of people, tokens of programs, and the guard before every route. */
@Module({})
export class IdentityModule {
  static forRoot(options: IdentityOptions): DynamicModule {
    return {
      module: IdentityModule,
      controllers: [SignInController, SessionController],
      providers: [
        { provide: IdentityOptions, useValue: options },
        { provide: APP_GUARD, useClass: PersonGuard },
        Cookies,
        OidcClient,
        PersonRepository,
        ServiceCaller,
        ServiceTokens,
        SessionCaller,
        SessionFrame,
        SessionOpening,
        SessionRepository,
        SignIn,
        SignOut,
      ],
      exports: [PersonRepository],
    };
  }
}
