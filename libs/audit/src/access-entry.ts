import { create } from '@bufbuild/protobuf';
import { encode } from '#libs/contracts';
import { AuditEntrySchema, Operation, Outcome } from './gen/joinder/audit/v1/entry_pb.js';

/** Subjects that are named in an entry; those beyond are counted. */
export const MOST_SUBJECTS = 200;

/** What people and programs do with data of cases (Directive (EU) 2016/680, article 25). */
export type OperationName = 'collection' | 'alteration' | 'consultation' | 'disclosure' | 'combination' | 'erasure';

/** Who acted. */
export interface Actor {
  /** Subject at the issuer, or `service:<client>`. */
  readonly id: string;
  readonly desk: string;
  readonly roles: readonly string[];
}

/** What is written of one access: who did what about which subjects; never content, and never words that were searched for. */
export interface AccessEntry {
  readonly at: Date;
  readonly actor: Actor;
  readonly operation: OperationName;
  /** What a route or a service calls it, such as `record.open`. */
  readonly act: string;
  /** Null where it is about all cases. */
  readonly spaceId: string | null;
  /** Kind and id, such as `record:<id>`. */
  readonly subjects: readonly string[];
  /** Why, where the person was asked. */
  readonly reason?: string;
  /** Members that something was disclosed to. */
  readonly recipients?: readonly string[];
  /** Code of the denial; null where it was done. */
  readonly denial: string | null;
  /** Correlation id of the request. */
  readonly requestId: string;
}

const OPERATIONS: Readonly<Record<OperationName, Operation>> = {
  collection: Operation.COLLECTION,
  alteration: Operation.ALTERATION,
  consultation: Operation.CONSULTATION,
  disclosure: Operation.DISCLOSURE,
  combination: Operation.COMBINATION,
  erasure: Operation.ERASURE,
};

/** Names as many subjects of an entry as it holds. */
export function namedSubjects({ subjects }: Pick<AccessEntry, 'subjects'>): readonly string[] {
  return subjects.slice(0, MOST_SUBJECTS);
}

/** Writes an entry as canonical protobuf. */
export function entryBytes(entry: AccessEntry): Uint8Array {
  const { at, actor, operation, act, spaceId, subjects, reason = '', recipients = [], denial, requestId } = entry;
  const named = namedSubjects(entry);
  return encode(
    AuditEntrySchema,
    create(AuditEntrySchema, {
      atMs: BigInt(at.getTime()),
      offsetMinutes: -at.getTimezoneOffset(),
      actor: { personId: actor.id, desk: actor.desk, roles: [...actor.roles] },
      operation: OPERATIONS[operation],
      act,
      spaceId: spaceId ?? '',
      subjects: [...named],
      moreSubjects: subjects.length - named.length,
      reason,
      recipients: [...recipients],
      outcome: denial === null ? Outcome.DONE : Outcome.DENIED,
      denial: denial ?? '',
      requestId,
    }),
  );
}
