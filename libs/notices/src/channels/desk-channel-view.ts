import type { Language } from '#libs/vocabulary';
import type { Says } from '../called-desks.js';
import type { ChannelKind } from '../sending/channel.js';

/** Where desks are told, and where that may be; `GET desk-channels`. */
export interface DeskChannels {
  /** Whether mail leaves this gateway. */
  readonly mail: boolean;
  /** That webhooks may call. */
  readonly hosts: readonly string[];
  /** Notices of the last seven days that no channel was for. */
  readonly unheard: number;
  readonly channels: readonly DeskChannelView[];
}

export interface DeskChannelView {
  readonly channelId: string;
  /** Null: whatever desk is on duty. */
  readonly desk: string | null;
  readonly kind: ChannelKind;
  /** Of a webhook its host alone: the rest may be secret. */
  readonly address: string;
  readonly language: Language;
  readonly madeAt: Date;
  /** Null before the first. */
  readonly sentAt: Date | null;
  /** Notices that wait for another try. */
  readonly retried: number;
  /** Notices of the last seven days that did not arrive, however often it was tried. */
  readonly failed: number;
  /** Why the newest of both did not arrive; null where all did. */
  readonly error: string | null;
  /** The newest first. */
  readonly last: readonly NoticeOutcome[];
}

/** What became of one notice of a channel: of `due` nothing yet, and `over` is what nobody had to be told any more. */
export interface NoticeOutcome {
  readonly says: Says;
  readonly state: 'due' | 'sent' | 'failed' | 'over';
  readonly attempts: number;
  /** Why the last try did not arrive. */
  readonly error: string | null;
  /** When it was settled, or is tried next. */
  readonly at: string;
}

/** What a server said to a test. */
export interface ChannelTest {
  readonly state: 'sent' | 'failed';
  readonly error: string | null;
}
