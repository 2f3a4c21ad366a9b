declare module '#libs/vocabulary' {
  interface DutyMatters {
    /** Others said something about a record that a person follows or wrote about; as many as are counted, from whom. */
    readonly comment: {
      readonly kind: 'comment';
      readonly comments: number;
      readonly members: readonly string[];
    };
  }
}

/** A value of a record: the message that said it, and its place there. */
export interface ValueName {
  readonly messageId: string;
  readonly index: number;
}

/** The value that a comment is about. */
export interface CommentedValue extends ValueName {
  readonly property: string;
}

/** `said` stands on the log; `held` may still be taken back by its author; the others are of this country alone, too. */
export type CommentState = 'said' | 'held' | 'waiting-for-approval' | 'on-its-way';

/** What somebody said about a record. */
export interface CommentView {
  /** `<member>.<id>`. */
  readonly commentId: string;
  readonly member: string;
  readonly author: string;
  /** Of the log; for what is not there yet, when it was accepted here. */
  readonly at: Date;
  /** Empty where it is withdrawn. */
  readonly text: string;
  /** BCP 47; empty where its author does not say. */
  readonly language: string;
  readonly handling: number;
  /** Null where it is about the whole record. */
  readonly value: CommentedValue | null;
  /** Members that can read it, its sender among them; ascending. */
  readonly readers: readonly string[];
  /** Members that hold what it is about and cannot read it; ascending. */
  readonly without: readonly string[];
  /** Members besides its sender where a person opened it. */
  readonly readBy: readonly string[];
  readonly state: CommentState;
  readonly withdrawn: boolean;
  /** This country may take it back. */
  readonly withdrawable: boolean;
  /** Position on the log; null for what is not there yet. */
  readonly position: string | null;
  /** The caller has not seen it; nothing that they wrote themselves. */
  readonly unread: boolean;
}

/** What was said about a record, as this gateway knows it. */
export interface ThreadView {
  readonly recordId: string;
  /** Members that hold the record, this one among them; ascending. They are whom a comment goes to where its author names nobody. */
  readonly holders: readonly string[];
  /** Newest first. */
  readonly comments: readonly CommentView[];
  /** Comments on the log that are not withdrawn, of the newest 500. */
  readonly count: number;
  /** False where there are more than were counted. */
  readonly exact: boolean;
  /** Those that the caller has not seen. */
  readonly unread: number;
  /** Position of the newest one on the log: what was in view of the caller is told by it. */
  readonly through: string;
  /** Name of the oldest one shown, where there are older ones; null where there are none. */
  readonly before: string | null;
}
