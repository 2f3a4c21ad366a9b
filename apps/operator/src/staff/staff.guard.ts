import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { HttpError, PUBLIC } from '#libs/http';
import { Cookies, requireOwnSite, SignInOptions } from '#libs/sign-in';
import { StaffSessions } from './staff-sessions.js';

/** Health answers monitors; its controller belongs to a library that knows no people. */
const HEALTH = '/health/';

/** Lets only people of the host in, on every route that is not public. Members prove who they are by their certificates. */
@Injectable()
export class StaffGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly options: SignInOptions,
    private readonly cookies: Cookies,
    private readonly sessions: StaffSessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    if (this.isPublic(context) || request.path.startsWith(HEALTH)) return true;
    context.switchToHttp().getResponse<Response>().setHeader('cache-control', 'no-store');
    const token = this.cookies.read(request, 'session');
    const person = token === undefined ? null : await this.sessions.find(token);
    if (token === undefined || person === null) throw new HttpError('UNAUTHENTICATED', 'nobody is signed in');
    requireOwnSite(request, token, this.options.publicUrl);
    return true;
  }

  private isPublic(context: ExecutionContext): boolean {
    return this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()]) ?? false;
  }
}
