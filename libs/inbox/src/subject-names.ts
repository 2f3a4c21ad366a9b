import { type Subject, subjectText } from '#libs/vocabulary';

/** What something in a space is about. */
export interface SpaceSubject {
  readonly spaceNo: number;
  readonly subject: Subject;
}

/** By what people call a record on the phone: whose it is, and its digits. */
export interface NumberedRecord {
  readonly owner: string;
  readonly number: string;
}

/** A record that something is about. */
export interface NamedRecord {
  readonly recordId: string;
  /** Null where the record is not here. */
  readonly type: string | null;
  /** Null where it has none; content, for those who may read it. */
  readonly name: string | null;
  /** Null where the record is not here; for those who may read it. */
  readonly number: NumberedRecord | null;
  /** Highest handling code of what stands of it, `H0` to `H3`; null where that is not known here. */
  readonly handling: string | null;
}

/** Names what items are about. Bound by the service, which has the names of its records. */
export abstract class SubjectNames {
  /** Finds the records that these are about, each under {@link subjectName}; there is none for what is about no record. */
  abstract of(subjects: readonly SpaceSubject[]): Promise<ReadonlyMap<string, NamedRecord>>;
}

/** Names a subject among those of all spaces. */
export function subjectName({ spaceNo, subject }: SpaceSubject): string {
  return `${spaceNo} ${subjectText(subject)}`;
}
