import { uuidText } from '#libs/contracts';
import {
  openBody,
  openSenderKey,
  senderKeyFromArchive,
  type AcceptedRecord,
  type AcceptedSenderKeyRecord,
  type JudgedStep,
  mailboxRefusal,
  type OpenedBody,
  type OpenedSenderKey,
  type SenderKey,
  type SpaceState,
  type Why,
} from '#libs/protocol';
import type { OpenedMessage } from './applier.js';
import { ExchangeIdentity } from '../space/exchange.identity.js';
import type { Space } from '../space/space-directory.js';
import type { ArchiveRepository } from './archive.repository.js';
import type { Queries } from './history.table.js';
import type { Parking } from './parking.js';
import { readResidues, type Residue } from './residue.js';

/** What this member found in a record that is for it. */
export type Opening =
  | { readonly kind: 'opened'; readonly message: OpenedMessage }
  | { readonly kind: 'refused'; readonly refusal: RefusedOpening }
  | ({ readonly kind: 'parked'; readonly position: bigint } & Parking);

export interface RefusedOpening {
  readonly position: bigint;
  readonly code: Extract<OpenedBody, { kind: 'refused' }>['code'];
  readonly field: string;
  readonly rule: string;
  readonly why: Why;
}

/** Where earlier records are read, and which positions are not opened now. */
export interface OpenAllOptions {
  readonly db?: Queries;
  readonly isLeftOut?: (position: bigint) => boolean;
}

/** Where on the log, and when. */
type LogPlace = Pick<JudgedStep, 'position' | 't'>;

interface Openable {
  readonly record: AcceptedRecord;
  readonly state: SpaceState;
}

/** Sender keys in use at once: one a sender and recipient list; more are opened again when needed. */
const KEPT_KEYS = 500;

/** Opens the records of a chunk that are for this member: the private steps after the public verdict. */
export class RecordOpener {
  private readonly keys = new Map<string, SenderKey>();

  constructor(
    private readonly space: Space,
    private readonly identity: ExchangeIdentity,
    private readonly archive: ArchiveRepository,
  ) {}

  /**
   * Opens every accepted message for us whose body is held; `before` is the state before the first of the steps. All steps are given, also
   * those that are left out: each changes the state under which the next one is opened.
   */
  async openAll(
    steps: readonly JudgedStep[],
    before: SpaceState,
    { db, isLeftOut = () => false }: OpenAllOptions = {},
  ): Promise<readonly Opening[]> {
    const openings: Opening[] = [];
    const residues = db ? await this.residues(steps, db) : new Map<bigint, Residue>();
    let state = before;
    for (const step of steps) {
      for (const effect of step.effects) {
        if (effect.kind === 'senderKey') await this.keep(effect.record);
        if (effect.kind !== 'message' || !this.isForUs(effect.record)) continue;
        if (isLeftOut(step.position)) continue;
        const residue = residues.get(step.position);
        if (residue) openings.push({ kind: 'opened', message: this.messageOf(step, effect.record, residue) });
        if (effect.record.body === null) continue;
        openings.push(await this.openOne(step, { record: effect.record, state }, db));
      }
      state = step.state;
    }
    return openings;
  }

  /** What is left of messages for us whose bodies were erased. */
  private async residues(steps: readonly JudgedStep[], db: Queries): Promise<ReadonlyMap<bigint, Residue>> {
    const bare = steps.filter(({ effects }) =>
      effects.some((effect) => effect.kind === 'message' && effect.record.body === null && this.isForUs(effect.record)),
    );
    return readResidues(
      db,
      this.space.spaceNo,
      bare.map(({ position }) => position),
    );
  }

  /** What is left of an accepted message for us whose body was erased. */
  leftOf(at: LogPlace, record: AcceptedRecord, residue: Residue): OpenedMessage {
    return this.messageOf(at, record, residue);
  }

  /** Opens one accepted message for us; `state` is the one before its position. */
  async openOne(at: LogPlace, { record, state }: Openable, db?: Queries): Promise<Opening> {
    return this.open(at, await this.keyOf(record, db), { record, state });
  }

  private isForUs(record: AcceptedRecord): boolean {
    return record.header.recipients.includes(this.identity.member);
  }

  private open(at: LogPlace, key: OpenedSenderKey, { record, state }: Openable): Opening {
    const { position } = at;
    if (key.kind === 'missing') {
      const reason = `sealing key ${key.keyIdHex} is not in the key store`;
      return { kind: 'parked', position, cause: 'KEY_MISSING', reason };
    }
    if (key.kind === 'refused')
      return { kind: 'refused', refusal: { position, code: key.code, field: '', rule: 'sender key', why: key.why } };

    const opened = openBody(record, key.key);
    if (opened.kind === 'refused') return { kind: 'refused', refusal: { ...opened, position } };
    const refusal = mailboxRefusal(state, opened.opened.type);
    if (refusal) return { kind: 'refused', refusal: { ...refusal, position } };
    const { type, message } = opened.opened;
    return { kind: 'opened', message: this.messageOf(at, record, { typeName: type.name, message }) };
  }

  private messageOf(at: LogPlace, record: AcceptedRecord, { typeName, message }: Residue): OpenedMessage {
    const { header } = record;
    return {
      spaceNo: this.space.spaceNo,
      spaceId: this.space.spaceId,
      position: at.position,
      t: at.t,
      sender: header.sender,
      recipients: header.recipients,
      messageId: uuidText(header.messageId),
      inReplyTo: header.inReplyTo ? uuidText(header.inReplyTo) : null,
      urgent: header.urgent,
      typeName,
      message,
    };
  }

  private async keyOf(record: AcceptedRecord, db?: Queries): Promise<OpenedSenderKey> {
    const id = record.header.senderKeyId;
    const kept = this.keys.get(hex(id));
    if (kept) return { kind: 'opened', key: kept };
    const archived = await this.archive.findByIdentity(this.space.spaceNo, id, db);
    if (!archived) throw new Error('an accepted record names a sender key that is not in the archive');
    return this.unwrap(senderKeyFromArchive(archived));
  }

  private async keep(record: AcceptedSenderKeyRecord): Promise<void> {
    if (record.header.recipients.includes(this.identity.member)) await this.unwrap(record);
  }

  private async unwrap(record: AcceptedSenderKeyRecord): Promise<OpenedSenderKey> {
    const opened = await openSenderKey(record, this.identity.sealingKeys);
    if (opened.kind !== 'opened') return opened;
    this.keys.set(hex(opened.key.id), opened.key);
    const [oldest] = this.keys.keys();
    if (this.keys.size > KEPT_KEYS && oldest !== undefined) this.keys.delete(oldest);
    return opened;
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
