import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { HttpError } from '#libs/http';
import type { Role } from '#libs/vocabulary';

declare module '#libs/vocabulary' {
  interface Roles {
    readonly investigator: true;
    readonly liaison: true;
    readonly prosecutor: true;
    readonly operations: true;
  }
}

/** What people are for Joinder. */
export const ROLES = ['investigator', 'liaison', 'prosecutor', 'operations'] as const satisfies readonly Role[];
export type { Role } from '#libs/vocabulary';

/** Who acts: signed in by the national identity provider, or a program of the own organisation. */
export interface Person {
  /** Subject at the issuer. */
  readonly id: string;
  readonly name: string;
  readonly desk: string;
  readonly roles: readonly Role[];
}

/** Keeps programs apart from people of the same name. */
export const PROGRAM_PREFIX = 'service:';

/** Whether a program acts: some decisions are a person's. */
export function isProgram({ id }: Person): boolean {
  return id.startsWith(PROGRAM_PREFIX);
}

declare module 'express-serve-static-core' {
  interface Request {
    /** Set by the guard of the identity feature, by nobody else. */
    person?: Person;
  }
}

/** The signed-in person of a request; a handler without one answers 401. */
export const CurrentPerson = createParamDecorator((_: unknown, context: ExecutionContext): Person => {
  const { person } = context.switchToHttp().getRequest<{ person?: Person }>();
  if (!person) throw new HttpError('UNAUTHENTICATED', 'nobody is signed in');
  return person;
});
