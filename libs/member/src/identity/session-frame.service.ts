import { Injectable } from '@nestjs/common';
import { KnownListRepository } from '#libs/exchange';
import { IdentityOptions, type Person } from '#libs/people';
import { ServiceRoles, SOFTWARE_VERSION } from '#libs/service';
import type { Language } from '#libs/vocabulary';
import { memberName } from './member-name.js';
import type { SessionView } from './session-view.js';

/** Reads who is signed in, and where: what the frame of every screen shows. */
@Injectable()
export class SessionFrame {
  constructor(
    private readonly options: IdentityOptions,
    private readonly lists: KnownListRepository,
    private readonly roles: ServiceRoles,
  ) {}

  of(person: Person, to: { readonly language: Language; readonly csrfToken: string | null }): SessionView {
    return {
      person,
      csrfToken: to.csrfToken,
      roles: person.roles.map((role) => ({ role, label: this.roles.label(role)[to.language] })),
      member: memberName(this.options.member),
      members: [...this.lists.newest().members.keys()].sort().map(memberName),
      environment: this.options.environment ?? null,
      version: SOFTWARE_VERSION,
    };
  }
}
