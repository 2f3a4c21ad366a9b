import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { PeopleNamedSchema } from '#libs/contracts';
import type { OnceRequest } from '#libs/http';
import { PEOPLE_TYPE } from '#libs/vocabulary';
import type { CaseEntry } from '../door/case-door.js';
import type { CaseMessage, Sent } from '../send/case-message.js';
import { SendToCase } from '../send/send-to-case.service.js';
import type { NamePeopleDto } from './dto/name-people.dto.js';
import type { PeopleOverlay } from './pending-drafting.js';

/** Names people of this member to the members of a space, so that others know whom to call; another person lets the list go. */
@Injectable()
export class NamePeople {
  constructor(private readonly sending: SendToCase) {}

  /** @throws ExchangeError MESSAGE_INVALID */
  async name(once: OnceRequest, entry: CaseEntry, dto: NamePeopleDto): Promise<Sent> {
    const people = dto.people.map(({ id, name, role, desk, phone, languages }) => ({
      id,
      name,
      role,
      desk,
      phone,
      languages,
    }));
    const message = create(PeopleNamedSchema, { people });
    const overlay: PeopleOverlay = { kind: 'people', people, author: entry.by.name };
    const said: CaseMessage<typeof PeopleNamedSchema> = {
      messageId: once.id,
      schema: PeopleNamedSchema,
      message,
      recipients: entry.takingPart,
      subject: `people:${once.id}`,
      overlay,
      disclosure: { type: PEOPLE_TYPE, handling: 0, sensitive: false },
      texts: new Map(),
    };
    return once.run((tx) => this.sending.sendOne(tx, entry, said));
  }
}
