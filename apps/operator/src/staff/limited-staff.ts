import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { LimitedVisitor } from '#libs/sign-in';

/** Requests of people of the host count by session; members prove who they are, and have quotas of their own. */
@Injectable()
export class LimitedStaff extends LimitedVisitor {
  override of(request: Request): string | null {
    const token = this.cookies.read(request, 'session');
    return token === undefined ? null : createHash('sha256').update(token).digest('hex');
  }
}
