import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { type Act, AccessLog } from '#libs/audit';
import { DesksPostedSchema } from '#libs/contracts';
import { HttpError } from '#libs/http';
import { type CaseEntry, type CaseMessage, SendToCase } from '#libs/member';
import { Transaction } from '#libs/persistence';
import { PEOPLE_TYPE } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import { v7 as uuid } from 'uuid';
import { deskMessage } from './desk.mapper.js';
import { DESKS } from './desks-due.repository.js';
import type { PostDesksDto } from './dto/post-desks.dto.js';
import { dutyAt } from './on-duty.js';

const ACT: Act = 'desks.post';
const NOTED = { operation: 'disclosure', act: ACT, subjects: [], denial: null } as const;

/** Tells all members of a case which desks of this one they call, and when. */
@Injectable()
export class PostDesks {
  constructor(
    private readonly transaction: Transaction,
    private readonly sending: SendToCase,
    private readonly log: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** @throws HttpError VALIDATION_FAILED for a zone that is unknown here, and for a deputy that is no other desk of the list */
  async post(entry: CaseEntry, { desks }: PostDesksDto, requestId: string): Promise<void> {
    requireSense(desks);
    const { spaceId, by: actor, takingPart: recipients } = entry;
    const said: CaseMessage<typeof DesksPostedSchema> = {
      messageId: uuid(),
      schema: DesksPostedSchema,
      message: create(DesksPostedSchema, { desks: desks.map(deskMessage) }),
      recipients,
      subject: DESKS,
      overlay: { kind: 'desks' },
      disclosure: { type: PEOPLE_TYPE, handling: 0, sensitive: false },
      texts: new Map(desks.map(({ name }, i) => [`desks[${i}].name`, name])),
    };
    await this.transaction.run(async (tx) => {
      await this.sending.lock(tx, entry, [DESKS]);
      await this.log.note(tx, { ...NOTED, at: this.clock.now(), actor, spaceId, recipients, requestId });
      await this.sending.sendOne(tx, entry, said);
    });
  }
}

function requireSense(desks: PostDesksDto['desks']): void {
  const ids = new Set(desks.map(({ deskId }) => deskId));
  desks.forEach(({ deskId, zone, deputies }, i) => {
    if (dutyAt({ zone, hours: [] }, new Date(0)).state === 'unknown')
      throw wrong(`desks.${i}.zone`, 'a zone of the IANA list');
    if (deputies.some((id) => id === deskId || !ids.has(id)))
      throw wrong(`desks.${i}.deputies`, 'other desks of the list');
  });
}

function wrong(path: string, rule: string): HttpError {
  return new HttpError('VALIDATION_FAILED', `${path}: expected ${rule}`, [{ path, rule, values: {} }]);
}
