import { Injectable } from '@nestjs/common';
import { isProgram, type Person } from '#libs/people';
import { Sights } from '../sights.js';
import { type AbsentColleague, AbsenceRepository } from './absence.repository.js';
import type { InboxScope } from './inbox-scope.js';
import { InboxRepository } from './inbox.repository.js';

/** Actions of other features, until each item says by itself who may act on it. */
declare module '#libs/vocabulary' {
  interface Actions {
    readonly 'record.read': 'agreement';
    readonly 'approval.decide': 'agreement';
    readonly 'request.send': 'agreement';
  }
}

type InboxAction = 'record.read' | 'approval.decide' | 'request.send' | 'agreement.sign';

/** Says what somebody may see of what waits: roles and agreements decide it anew each time. */
@Injectable()
export class InboxScopes {
  constructor(
    private readonly sights: Sights,
    private readonly absences: AbsenceRepository,
    private readonly inbox: InboxRepository,
  ) {}

  async of(by: Person, now: Date): Promise<{ scope: InboxScope; absent: readonly AbsentColleague[] }> {
    const absent = await this.absences.absentAtDesk(by, now);
    const people = [by.id, ...absent.map(({ id }) => id)];
    const spaces = await this.inbox.spaces(by.id, people);
    const where = (action: InboxAction) => this.allowed(by, action, spaces);
    const scope = {
      caller: by.id,
      people,
      reads: await where('record.read'),
      decides: isProgram(by) ? [] : await where('approval.decide'),
      answers: await where('request.send'),
      signs: isProgram(by) ? [] : await where('agreement.sign'),
    };
    return { scope, absent };
  }

  private async allowed(by: Person, action: InboxAction, spaces: readonly number[]) {
    const allowed: number[] = [];
    for (const spaceNo of spaces) {
      if (await this.sights.may(by, action, spaceNo)) allowed.push(spaceNo);
    }
    return allowed;
  }
}
