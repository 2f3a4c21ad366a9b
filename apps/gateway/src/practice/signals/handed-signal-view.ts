import type { Page } from '#libs/http';
import type { HandedSignal } from './handed-signal.js';
import type { SignalAnswer } from './answers/signal-answer.js';
import type { HandedKind } from './handed-signal.repository.js';
import type { Passing } from './passed/passed-signal-view.js';
import type { TakenUp } from './take-up/take-up-view.js';

declare module '#libs/vocabulary' {
  interface DutyMatters {
    /** Intake handed over a signal. */
    readonly 'handed-signal': {
      readonly kind: 'handed-signal';
      readonly signalId: string;
      readonly priority: string;
      readonly child: boolean;
      readonly danger: boolean;
    };
  }
}

/** A signal in the list: nothing of what it says. */
export interface HandedSignalLine {
  readonly signalId: string;
  readonly kind: HandedKind;
  readonly receivedAt: Date;
  readonly fetchedAt: Date;
  readonly priority: string;
  readonly reporter: string;
  readonly child: boolean;
  readonly danger: boolean;
  /** An official may be involved: few may read it. */
  readonly restricted: boolean;
  /** Null as long as nobody took it up. */
  readonly takenUpAt: Date | null;
}

/** A page of them, the most pressing first. */
export interface HandedSignals extends Page<HandedSignalLine> {}

/** A signal with what was told. */
export interface HandedSignalView extends HandedSignalLine {
  readonly signal: HandedSignal;
  /** Into which case, once somebody took it up. */
  readonly takenUp: TakenUp | null;
  /** What whoever reported is told, once somebody said it. */
  readonly answer: SignalAnswer | null;
  /** To which countries it was passed, the newest first. */
  readonly passings: readonly Passing[];
}
