import type { PersonAbout } from '#libs/content';
import type { Page } from '#libs/http';
import type { QueueCount } from '../../shared/signals/signal.repository.js';
import type { SignalEvent, SignalHead, SignalRoute, SphereSwitch } from '../../shared/signals/stored-signal.js';

/** A signal without what it says. */
export interface SignalLine extends SignalHead {
  /** What the class is called here. */
  readonly classLabel: string;
}

/** A signal in the queue: nothing of what was told in own words. */
export interface QueuedSignal extends SignalLine {
  /** Kinds of exploitation and of place, by which it is told from others; empty where the reader may not open it, or where its text says who somebody is. */
  readonly about: readonly string[];
}

/** A page of the queue, most pressing first; what looks like a flood stands behind the rest of its priority, and overtakes others one at a time. */
export interface SignalQueue extends Page<QueuedSignal> {
  /** What waits in all, so that no page hides another. */
  readonly counts: readonly QueueCount[];
}

/** A signal as somebody weighs it. */
export interface SignalView extends SignalLine {
  /** What was answered, in words; empty once its time is over. */
  readonly answers: readonly { readonly label: string; readonly said: string }[];
  readonly weighing: WeighingView;
  /** Where the rules would send it, each with the rules that say so. */
  readonly proposed: readonly RouteView[];
  /** What has to be there before: `switch`, `consent`, `second-reader`. */
  readonly needs: readonly { readonly need: string; readonly rules: readonly string[] }[];
  /** Whether it ends here by two people alone. */
  readonly secondReader: boolean;
  /** Where a person may send it, whether or not a rule says so, and whether answers about people may go along. */
  readonly targets: readonly { readonly code: string; readonly label: string; readonly takesPersons: boolean }[];
  /** Answers about people: each goes along only where somebody chooses it. */
  readonly persons: readonly {
    readonly field: string;
    readonly about: PersonAbout;
    readonly label: string;
    readonly said: string;
  }[];
  /** Guidance that its signs open. */
  readonly cards: readonly CardView[];
  readonly routes: readonly SignalRoute[];
  readonly switches: readonly SphereSwitch[];
  readonly events: readonly SignalEvent[];
  /** Whether whoever reported has a mailbox, and whether it opens: `locked` after too many wrong PINs. */
  readonly mailbox: 'none' | 'open' | 'paused' | 'locked';
  /** Until when whoever reported is told what became of it, and when that was done; null while nobody decided. */
  readonly feedback: { readonly dueAt: Date; readonly givenAt: Date | null } | null;
  /** Reasons that whoever reported may be told. */
  readonly feedbackReasons: readonly { readonly code: string; readonly label: string }[];
  /** Reasons that a weighing may have. */
  readonly reasons: readonly { readonly code: string; readonly label: string }[];
  /** Over the content by which it is judged here. */
  readonly content: string;
}

/** A card of guidance in the version that stands today. */
export interface CardView {
  readonly id: string;
  readonly version: number;
  readonly label: string;
  readonly body: string;
  /** Whether nobody who knows the law confirmed it so far. */
  readonly isProposal: boolean;
  /** Signs of this signal that open it. */
  readonly opensFor: readonly string[];
}

export interface RouteView {
  readonly target: string;
  readonly label: string;
  readonly rules: readonly { readonly id: string; readonly label: string }[];
  /** Whether a person has to confirm it because another country is asked. */
  readonly confirm: boolean;
}

/** The arithmetic: each sign with what it weighs, then what a dimension adds up to. */
export interface WeighingView {
  readonly signs: readonly {
    readonly code: string;
    readonly text: string;
    readonly kind: string;
    readonly strength: string;
    readonly fact: string;
    readonly counts: boolean;
  }[];
  readonly dimensions: readonly {
    readonly group: string;
    readonly label: string;
    readonly strong: number;
    readonly medium: number;
    readonly weak: number;
    readonly positive: boolean;
  }[];
  readonly strong: number;
  readonly mediumEvidence: number;
  readonly observations: number;
}
