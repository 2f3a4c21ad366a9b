import { create } from '@bufbuild/protobuf';
import {
  DataRecalledSchema,
  HoldersWidenedSchema,
  HandlingCode,
  Nature,
  RecallGround,
  RecordChangedSchema,
  RecordSnapshotSchema,
  RecordType,
  SnapshotAskedSchema,
  uuidBytes,
} from '#libs/contracts';
import type { OpenedMessage } from '#libs/exchange';
import { type Unattended, worksIn } from '#libs/member';
import { v7 as uuid } from 'uuid';
import { drawnRecordId } from './drawn-record-id.js';

export interface Claim {
  readonly property?: string;
  readonly value: string;
  readonly release?: readonly string[];
}

/** Names a statement: message id and index. */
export type Name = readonly [string, number];

export interface MessageOptions {
  readonly sender?: string;
  readonly recipients?: readonly string[];
  readonly recordId?: string;
  readonly type?: RecordType;
  readonly messageId?: string;
  readonly version?: number;
  readonly asserts?: readonly (string | Claim)[];
  readonly retracts?: readonly Name[];
}

/** A message as the applier maps it. */
type InSpace = OpenedMessage & { readonly spaceNo: Unattended };

/** Messages about records as they stand on the log of one space, as recipients open them. The owner is `xa`. */
export class RecordLog {
  readonly recordId: string;
  private position = 0n;

  constructor(
    readonly spaceNo: number,
    readonly spaceId: string = uuid(),
  ) {
    this.recordId = this.newRecordId('xa');
  }

  /** A new id that commits to its owner. */
  newRecordId(owner: string): string {
    return drawnRecordId({ spaceId: this.spaceId, member: owner }, uuid());
  }

  change(options: MessageOptions & { readonly base?: string }): InSpace {
    const message = create(RecordChangedSchema, {
      ...this.about(options),
      base: options.base === undefined ? new Uint8Array(0) : uuidBytes(options.base),
      asserts: claims(options.asserts),
      retracts: (options.retracts ?? []).map(reference),
    });
    return this.opened(message, options);
  }

  /** `of` names the statements in order. */
  snapshot(options: MessageOptions & { readonly standsFor?: string; readonly of?: readonly Name[] }): InSpace {
    const message = create(RecordSnapshotSchema, {
      ...this.about(options),
      standsFor: uuidBytes(options.standsFor ?? uuid()),
      statements: claims(options.asserts).map((statement, i) => ({
        reference: reference(options.of?.[i] ?? [uuid(), 0]),
        statement,
      })),
      retracts: (options.retracts ?? []).map(reference),
    });
    return this.opened(message, options);
  }

  /** Takes statements back, from all that hold them where no members are named. */
  recall(options: MessageOptions & { readonly of: readonly Name[]; readonly members?: readonly string[] }): InSpace {
    const { recordId, version = 1, of, members = [] } = options;
    const message = create(DataRecalledSchema, {
      recallId: uuidBytes(uuid()),
      recordId: uuidBytes(recordId ?? this.recordId),
      ground: RecallGround.SAFETY,
      statements: of.map(reference),
      text: 'person-at-risk',
      members: [...members],
      author: 'Anna Voorbeeld',
      version,
    });
    return this.opened(message, options);
  }

  /** Tells of statements who holds them now. */
  widened(options: MessageOptions & { readonly of: readonly Name[]; readonly members: readonly string[] }): InSpace {
    const { recordId, of, members } = options;
    const message = create(HoldersWidenedSchema, {
      recordId: uuidBytes(recordId ?? this.recordId),
      statements: of.map(reference),
      members: [...members],
    });
    return this.opened(message, options);
  }

  asked(sender: string, recordIds: readonly string[]): InSpace {
    return this.opened(create(SnapshotAskedSchema, { recordIds: recordIds.map(uuidBytes) }), { sender });
  }

  private about({ recordId, type = RecordType.PERSON, version = 1 }: MessageOptions) {
    return { recordId: uuidBytes(recordId ?? this.recordId), type, version };
  }

  private opened(message: OpenedMessage['message'], options: MessageOptions): InSpace {
    this.position += 1n;
    return {
      spaceNo: worksIn(this.spaceNo),
      spaceId: this.spaceId,
      position: this.position,
      t: this.position * 1000n,
      sender: options.sender ?? 'xa',
      recipients: options.recipients ?? ['xa', 'xb'],
      messageId: options.messageId ?? uuid(),
      inReplyTo: null,
      typeName: message.$typeName,
      message,
    };
  }
}

function claims(asserts: MessageOptions['asserts'] = []) {
  return asserts.map((claim) => statement(typeof claim === 'string' ? { value: claim } : claim));
}

function statement({ property = 'name', value, release = ['xb'] }: Claim) {
  return {
    property,
    value,
    nature: Nature.FACT,
    handling: { code: HandlingCode.H1 },
    release: [...release],
    purpose: 'prosecution',
    legalBasis: 'Demo code, art. 5',
    author: 'Anna Voorbeeld',
  };
}

function reference([messageId, index]: Name) {
  return { messageId: uuidBytes(messageId), index };
}
