import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { HEALTH_PATH, HttpError, PUBLIC } from '#libs/http';
import { IdentityError } from '#libs/sign-in';
import type { Person } from '../person.js';
import { ServiceCaller } from './service-caller.js';
import { SessionCaller } from './session-caller.js';

/** Lets only people and programs with a role in, on every route that is not public. */
@Injectable()
export class PersonGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly services: ServiceCaller,
    private readonly sessions: SessionCaller,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Records of the log prove their sender themselves.
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<Request>();
    if (this.isPublic(context) || request.path.startsWith(HEALTH_PATH)) return true;
    const response = context.switchToHttp().getResponse<Response>();
    request.person = await this.require(request, response);
    response.setHeader('cache-control', 'no-store');
    return true;
  }

  private isPublic(context: ExecutionContext): boolean {
    return this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()]) ?? false;
  }

  /** An `Authorization` header wins over a cookie: another site cannot send one. */
  private async require(request: Request, response: Response): Promise<Person> {
    const { authorization } = request.headers;
    if (authorization !== undefined) response.setHeader('www-authenticate', 'Bearer');
    const person =
      authorization === undefined ? await this.sessions.find(request) : await this.services.require(authorization);
    if (!person) throw new HttpError('UNAUTHENTICATED', 'nobody is signed in');
    if (person.roles.length === 0) throw new IdentityError('NO_ROLE', 'no role of Joinder among the claims');
    response.removeHeader('www-authenticate');
    return person;
  }
}
