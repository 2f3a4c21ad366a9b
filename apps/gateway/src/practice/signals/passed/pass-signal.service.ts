import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { handlingCode } from '#libs/approval';
import { SignalPassedSchema, uuidBytes } from '#libs/contracts';
import { ExchangeError, ExchangeIdentity } from '#libs/exchange';
import type { OnceRequest } from '#libs/http';
import {
  Audience,
  type AudienceView,
  CaseDoor,
  type CaseEntry,
  type Planned,
  refusalOf,
  type Sent,
  SendToCase,
} from '#libs/member';
import { Transaction } from '#libs/persistence';
import { isEdtfDate } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { RepeatedValues } from '../../../case/records/repeated-values.service.js';
import { HandedSignalError } from '../handed-signal.errors.js';
import type { PassSignalDto } from './dto/pass-signal.dto.js';
import { passedSubject, readPassedName } from './passed-id.js';
import { AGES, type PassedContent, REPORTERS, THINGS } from './passed-signal.js';
import { PassedSignalRepository } from './passed-signal.repository.js';
import { hidingNames } from './hiding-names.js';
import { SignalOrigins } from './signal-origins.service.js';
import { allOf, requireNameless, textsIn } from './signal-text.js';

/** Passes a signal to another country: what of it is said, after it was looked through, and by the gate. */
@Injectable()
export class PassSignal {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly origins: SignalOrigins,
    private readonly signals: PassedSignalRepository,
    private readonly repeated: RepeatedValues,
    private readonly door: CaseDoor,
    private readonly sending: SendToCase,
    private readonly audience: Audience,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws HandedSignalError HANDED_SIGNAL_NOT_FOUND, PASSED_SIGNAL_NOT_FOUND, SIGNAL_STAYS, SIGNAL_TEXT_LISTS, SIGNAL_TEXT_NAMES,
   *   SIGNAL_WHEN; SendingError NAMES_PROTECTED_MANY; ExchangeError RECIPIENT_UNKNOWN; AudienceChanged; AccessError ACCESS_DENIED
   */
  async pass(once: OnceRequest, entry: CaseEntry, dto: PassSignalDto): Promise<Sent> {
    return hidingNames(() => this.passed(once, entry, dto));
  }

  /** What it would come to; nothing of it is kept. @throws as `pass` */
  async foresee(entry: CaseEntry, dto: PassSignalDto): Promise<AudienceView> {
    return hidingNames(() =>
      this.transaction.run(async (tx) =>
        this.audience.of(tx, entry, [await this.planned(tx, entry, { dto, messageId: uuid() })]),
      ),
    );
  }

  private async passed(once: OnceRequest, entry: CaseEntry, dto: PassSignalDto): Promise<Sent> {
    const now = dto.token === undefined ? entry : await this.door.again(entry, 'passed-signal.send');
    return once.run(async (tx) => {
      const messageId = uuid();
      const planned = await this.planned(tx, now, { dto, messageId });
      await this.sending.lock(tx, now, [subjectOf(this.identity.member, messageId)]);
      await this.sending.admit(tx, now, { plans: [planned], token: dto.token });
      await this.signals.notePassing(tx, now, {
        passedId: messageId,
        signalId: dto.signalId ?? readPassedName(dto.onwardOf ?? '')?.id ?? messageId,
        recipient: dto.recipient,
        byId: now.by.id,
        byName: now.by.name,
        at: this.clock.now(),
      });
      const [sent] = await this.sending.send(tx, now, planned.messages);
      if (!sent) throw new Error('a signal became nothing');
      return sent;
    });
  }

  private async planned(
    tx: EntityManager,
    entry: CaseEntry,
    { dto, messageId }: { readonly dto: PassSignalDto; readonly messageId: string },
  ): Promise<Planned> {
    const { recipient } = dto;
    const { handling, sensitive, owners } = await this.marksOf(tx, entry, dto);
    const content = contentOf(dto, handling);
    const message = {
      messageId,
      schema: SignalPassedSchema,
      message: messageOf(messageId, content),
      recipients: [recipient],
      subject: subjectOf(this.identity.member, messageId),
      overlay: { kind: 'passed-signal', recipient, ...content },
      disclosure: { type: 'signal', handling, sensitive, owners },
      texts: allOf(textsIn(content)),
      values: { gives: [null], takes: [], bound: [recipient, String(handling), String(content.onward)] },
    } as const;
    const refusal = refusalOf(
      () => this.door.require(entry, 'passed-signal.send', { recipients: [recipient], handling, sensitive }),
      () => [{ property: null, members: [recipient] }],
    );
    return { base: '', messages: [message], untouched: [], refusal };
  }

  /** What decides about it at the gate, once nothing keeps it at home: the label of its author and its originator, and what it repeats of the case. */
  private async marksOf(tx: EntityManager, entry: CaseEntry, dto: PassSignalDto) {
    const { recipient, when, seen, places = [], things = [] } = dto;
    const origin = await this.origins.of(entry, dto);
    this.requireRecipient(entry, recipient);
    if (when !== undefined && !isEdtfDate(when))
      throw new HandedSignalError('SIGNAL_WHEN', `${when} is no date`, ['when']);
    const said = textsIn({ seen, places, things });
    // What any name is refused for comes first: it asks nothing of the records.
    requireNameless(said, { country: this.identity.member, asOf: this.clock.now().toISOString().slice(0, 10) });
    const text = [...allOf(said).values()].join('\n');
    const marks = await this.repeated.marksOf(tx, entry.spaceNo, { text, recipients: [recipient], recordId: null });
    const asked = handlingCode(dto.handling ?? entry.defaults.handling);
    return {
      handling: Math.max(asked, marks.handling, origin?.handling ?? 0),
      sensitive: marks.sensitive,
      owners: [...new Set([...marks.owners, ...(origin ? [origin.sender] : [])])].toSorted(),
    };
  }

  private requireRecipient({ others }: CaseEntry, recipient: string): void {
    if (!others.includes(recipient)) throw new ExchangeError('RECIPIENT_UNKNOWN', `${recipient} does not take part`);
  }
}

function subjectOf(sender: string, id: string): string {
  return passedSubject({ sender, id });
}

function messageOf(messageId: string, content: PassedContent) {
  return create(SignalPassedSchema, {
    ...content,
    signal: uuidBytes(messageId),
    reporter: REPORTERS[content.reporter],
    persons: content.persons.map(({ count, age }) => ({ count, age: AGES[age] })),
    things: content.things.map(({ kind, said }) => ({ kind: THINGS[kind], said })),
    places: [...content.places],
    forms: [...content.forms],
    handling: content.handling + 1,
  });
}

function contentOf(dto: PassSignalDto, handling: number): PassedContent {
  const { reporter, seen, when = '', places = [], persons = [], things = [], forms = [], onward } = dto;
  return { reporter, seen, when, places, persons, things, forms, handling, onward };
}
