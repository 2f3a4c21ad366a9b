import { Injectable } from '@nestjs/common';
import { IdentityError } from '#libs/sign-in';
import type { Person } from '../person.js';
import { KnownPrograms } from './known-programs.js';
import { ServiceTokens } from './service-tokens.js';

const BEARER = /^Bearer +([\w.~+/-]+=*)$/i;

/** Tells which program of the own organisation a request comes from. */
@Injectable()
export class ServiceCaller {
  constructor(
    private readonly tokens: ServiceTokens,
    private readonly programs: KnownPrograms,
  ) {}

  /** @throws IdentityError TOKEN_REFUSED, ISSUER_UNAVAILABLE */
  async require(authorization: string): Promise<Person> {
    const token = BEARER.exec(authorization)?.[1];
    if (token === undefined) throw new IdentityError('TOKEN_REFUSED', 'not a bearer token');
    const program = await this.tokens.verify(token);
    if (program.roles.length > 0) await this.programs.remember(program);
    return program;
  }
}
