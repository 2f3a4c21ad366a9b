import type { Answers } from '#libs/forms';
import type { Language } from '#libs/vocabulary';

/** A signal as the door hands it in. */
export interface NewSignal {
  readonly signalId: string;
  readonly class: string;
  readonly formVersion: number;
  readonly receivedAt: Date;
  readonly dueAt: Date | null;
  readonly language: Language;
  readonly priority: string;
  readonly child: boolean;
  readonly danger: boolean;
  readonly lane: Lane;
  /** Whose people told it, as the proxy of the door of authorities said; null for anybody. */
  readonly organisation: string | null;
  readonly content: SignalContent;
  /** The last day on which it is kept with its content, such as 2027-11-28. */
  readonly retentionUntil: string;
}

/** What was filled in, without the fields that were not asked. */
export interface SignalContent {
  readonly answers: Answers;
}

/** What comes too often from one network, or looks like a program's, waits behind the others of its priority. */
export type Lane = 'normal' | 'flood';
