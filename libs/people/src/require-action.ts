import {
  applyDecorators,
  type CanActivate,
  type ExecutionContext,
  Injectable,
  SetMetadata,
  UseGuards,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { HttpError } from '#libs/http';
import { ROUTE_ACTION } from '#libs/service';
import type { RoleAction } from './access/action.js';
import { RolePolicy } from './access/role-policy.js';

/** Asks the roles of a signed-in person before a route that no agreement narrows. */
@Injectable()
export class RequireActionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly policy: RolePolicy,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const { person } = context.switchToHttp().getRequest<Request>();
    if (!person) throw new HttpError('UNAUTHENTICATED', 'nobody is signed in');
    this.policy.require(person, this.reflector.get<RoleAction>(ROUTE_ACTION, context.getHandler()));
    return true;
  }
}

/** Opens a route to those whose role opens the action. Record actions depend on the space and are asked by their use cases. */
export function RequireAction(action: RoleAction): MethodDecorator {
  return applyDecorators(SetMetadata(ROUTE_ACTION, action), UseGuards(RequireActionGuard));
}
