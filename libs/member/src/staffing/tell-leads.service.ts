import { Injectable } from '@nestjs/common';
import { Duties } from '#libs/inbox';
import type { EntityManager } from 'typeorm';
import type { CaseEntry } from '../door/case-door.js';
import { TeamPeople } from '../teams/team-people.repository.js';
import { caseOpenedState, type EmergencyGrant } from './case-opened.duties.js';

/** A case was opened in an emergency. */
export interface CaseOpened {
  /** Those of its team. */
  readonly leads: readonly string[];
  readonly grant: EmergencyGrant;
}

/**
 * Puts into the inbox of all leads of a case who opened it in an emergency, and why; each of them clears it alone. Where it has none, writes
 * to those who may name one, also people outside the team, so that no opening stays unseen.
 */
@Injectable()
export class TellLeads {
  constructor(
    private readonly duties: Duties,
    private readonly people: TeamPeople,
  ) {}

  async tell(tx: EntityManager, entry: CaseEntry, { leads, grant }: CaseOpened): Promise<void> {
    const leading = await this.people.leading(leads, tx);
    const states = leading.map((id) => caseOpenedState(entry, grant, { kind: 'person', id }));
    const toName = { kind: 'action', action: 'case.name-lead', desk: null, except: entry.by.id } as const;
    await this.duties.set(tx, states.length > 0 ? states : [caseOpenedState(entry, grant, toName)]);
  }
}
