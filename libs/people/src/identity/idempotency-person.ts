import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { HttpError, IdempotencyCaller } from '#libs/http';
import type { Person } from '../person.js';

/** Keys of creates belong to the person who made them. */
@Injectable()
export class IdempotencyPerson extends IdempotencyCaller {
  override of(request: IncomingMessage & { person?: Person }): string {
    if (!request.person) throw new HttpError('UNAUTHENTICATED', 'nobody is signed in');
    return request.person.id;
  }
}
