import { Injectable } from '@nestjs/common';
import { type Act, AccessLog } from '#libs/audit';
import type { EntityManager } from 'typeorm';
import type { TeamRequest } from './team-request.js';

/** What is written down of a change of a team. */
export interface Staffing {
  readonly act: Extract<Act, `team.${string}`>;
  readonly at: Date;
  /** Whom it is about. */
  readonly personIds: readonly string[];
  readonly reason: string;
}

/** Writes into the access log who let whom into a case, in the transaction that does it. */
@Injectable()
export class NoteStaffing {
  constructor(private readonly log: AccessLog) {}

  note(tx: EntityManager, { entry, requestId }: TeamRequest, staffing: Staffing): Promise<void> {
    const { act, at, personIds, reason } = staffing;
    const { spaceId, by } = entry;
    const subjects = personIds.map((id) => `person:${id}`);
    const operation = act === 'team.break-glass' ? 'consultation' : 'alteration';
    return this.log.note(tx, { at, actor: by, operation, act, spaceId, subjects, reason, denial: null, requestId });
  }
}
