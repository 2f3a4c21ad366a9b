import type { Language } from '#libs/vocabulary';
import type { ChannelKind } from '../sending/channel.js';

/** Where desks are told, and where that may be; `GET desk-channels`. */
export interface DeskChannels {
  /** Whether mail leaves this gateway. */
  readonly mail: boolean;
  /** That webhooks may call. */
  readonly hosts: readonly string[];
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
}

/** What a server said to a test. */
export interface ChannelTest {
  readonly state: 'sent' | 'failed';
  readonly error: string | null;
}
