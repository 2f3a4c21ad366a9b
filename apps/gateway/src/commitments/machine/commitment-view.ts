import type { NamedSubject } from './named-subjects.service.js';
import type { Term } from './commitment-clock.js';
import type { NamedValue } from './named-message.js';
import type { MoveName, MoveNeeds, ShownPhase } from './commitment-moves.table.js';
import type { CodeRule } from './kinds/commitment-kind.js';
import type { KindName } from './kinds/kinds.table.js';

/** What the author of a request is told. */
export type RequestSaid = 'answered' | 'part' | 'declined' | 'paused' | 'late';

declare module '#libs/vocabulary' {
  interface DutyMatters {
    /** Another country asks something of this one by a moment; moved by `POST /spaces/:id/commitments/:requestId/moves`. */
    readonly request: {
      readonly kind: 'request';
      readonly requestId: string;
      readonly member: string;
      readonly author: string;
      /** The first words of what is asked. */
      readonly text: string;
      readonly isPaused: boolean;
      /** By the log. */
      readonly isLate: boolean;
      /** This country said so. */
      readonly isSeen?: true;
    };
    /** A fifth of the time is left to answer a request. */
    readonly 'request-due': {
      readonly kind: 'request-due';
      readonly requestId: string;
      readonly member: string;
      readonly text: string;
    };
    /** Nobody of the country that was asked said in time that they saw what cannot wait: it is called. */
    readonly 'request-unseen': {
      readonly kind: 'request-unseen';
      readonly requestId: string;
      /** To be called. */
      readonly member: string;
      readonly text: string;
    };
    /** What became of a request of this country. */
    readonly 'request-news': {
      readonly kind: 'request-news';
      readonly requestId: string;
      readonly member: string;
      readonly said: RequestSaid;
      /** Why it was declined or paused, or how it was answered; empty of anything else. */
      readonly code: string;
      /** The first words of it; empty where there are none. */
      readonly text: string;
      /** The first words of what was asked. */
      readonly asked: string;
      /** How many values were released by it; absent where none was. */
      readonly values?: number;
    };
  }
}

/** Where a request stands: on its way to the log, or on it. */
export type CommitmentPlace = 'waiting-for-approval' | 'held' | 'on-its-way' | ShownPhase;

/** A move that the own side may make now, and what it needs: what a page shows as a button. */
export interface AvailableMove extends MoveNeeds {
  readonly move: MoveName;
  /** Of which one is chosen; empty where it needs none. */
  readonly codes: readonly CodeRule[];
}

/** Something that one country asks of another by a moment; `GET /spaces/:id/commitments`. */
export interface CommitmentView {
  /** `<creditor>.<uuid>`: ids are unique by who asks alone. */
  readonly commitmentId: string;
  /** To say on the phone: 6 or 8 digits, the check digit last. Both sides see the same. */
  readonly number: string;
  readonly kind: KindName;
  /** `received` by this country, or `sent` by it. */
  readonly direction: 'received' | 'sent';
  readonly creditor: string;
  readonly debtor: string;
  /** Name of the person who asks. */
  readonly author: string;
  readonly text: string;
  /** Record that it is about, where that is known here; of what is sealed its owner knows it, and who asks once something of it is released. */
  readonly recordId: string | null;
  /** Of a release: position on the log of the space of the message that it names; null of other kinds, and until it is on the log where both hold it. */
  readonly position: string | null;
  /** The value of the record that a release is about; null where it is about all of it. */
  readonly value: NamedValue | null;
  /** Values that its answer gave. */
  readonly given: readonly NamedValue[];
  /** How many of these values this country has: what an answer names is not yet what came. */
  readonly here: number;
  /** What ended it in the words of who was asked; null while it has no answer. */
  readonly answer: GivenAnswer | null;
  /** Null of a question that a build before this one asked, which is due at no moment. */
  readonly term: Term | null;
  /** Code of the reason why it cannot wait; null where it can. */
  readonly ground: string | null;
  readonly at: Date;
  readonly state: CommitmentPlace;
  /** Moment of the log by which it is to be answered; null while it is paused, where it has no term, and until it is on the log. */
  readonly dueAt: Date | null;
  /** What is left of the time while it is paused. */
  readonly remainingMs: number | null;
  /** First sign of the country that was asked. */
  readonly acknowledgedAt: Date | null;
  /** Some of it was answered. */
  readonly partial: boolean;
  /** The moment that passed without an end, by the log; null where none did. */
  readonly lateSince: Date | null;
  readonly settledAt: Date | null;
  /** Code by which it was answered or declined. */
  readonly outcome: string | null;
  /** How often people moved it. */
  readonly moves: number;
  /** The entity tag that a move is based on: which offer of its id it is, and how often it was moved. */
  readonly version: string;
  /** What this country may do now. */
  readonly may: readonly AvailableMove[];
  /** A move of this country waits for approval or is on its way. */
  readonly movePending: boolean;
}

/** What was said to a request in the end; the words are empty where a code says all of it. */
export interface GivenAnswer {
  readonly author: string;
  readonly text: string;
  readonly at: Date;
}

/** A request that was looked for, with its case. */
export interface FoundCommitment extends CommitmentView {
  readonly spaceId: string;
}

/** One in a list, with the name of the record that it is about. */
export interface ListedCommitment extends CommitmentView, NamedSubject {}

/** A page of them, open ones first by their due moments; what is on its way to the log stands on the first. */
export interface CommitmentPage {
  readonly items: readonly ListedCommitment[];
  readonly next: string | null;
}

/** What was said to a request, in the order of the log. */
export interface MoveView {
  readonly position: string;
  readonly member: string;
  readonly move: MoveName;
  readonly code: string;
  readonly text: string;
  /** Of `extend`. */
  readonly until: Date | null;
  /** Empty where a gateway said it by itself. */
  readonly author: string;
  /** T of the log. */
  readonly at: Date;
  /** What the clock of its sender said, where it differs from T by more than five minutes. */
  readonly saidAt: Date | null;
  /** False for what came too late, or out of turn. */
  readonly hasEffect: boolean;
}

/** One request with all that was said to it; `GET /spaces/:id/commitments/:commitmentId`. */
export interface CommitmentDetail extends CommitmentView {
  readonly timeline: readonly MoveView[];
  /** From when on the country that was asked is called, as nobody there who may answer opened it or said anything to it; null where they did, and of what can wait. */
  readonly callAt: Date | null;
}
