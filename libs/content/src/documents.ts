import type { Texts } from '#libs/vocabulary';
import type { Condition } from './condition.js';
import type { RegisterEventKind, RegisterKey } from './register-events.table.js';

/** What every document begins with: which one, which version, whether a lawyer confirmed it, and where it comes from. */
interface Head {
  readonly id: string;
  readonly version: number;
  readonly status: 'proposal' | 'confirmed';
  readonly source: readonly string[];
  readonly confirmedBy?: string;
  readonly confirmedOn?: string;
}

/** How much a sign weighs: strong, medium, weak; `none` where it says nothing of a child. */
export type Strength = 'S' | 'M' | 'W' | 'none';

export interface Weights {
  readonly adult: Strength;
  readonly child: Strength;
}

export interface Indicator {
  readonly code: string;
  /** Evidence counts in a dimension, an observation orders work alone, context is never tied to a person. */
  readonly kind: 'evidence' | 'observation' | 'context';
  readonly strength: Weights;
  /** Weights where the exploitation is sexual, when they differ. */
  readonly sexual?: Weights;
  /** The ILO row that says the same fact: one fact counts once. */
  readonly twin?: string;
  readonly weightSource: string;
  readonly text: Texts;
}

export interface IndicatorGroup extends Head {
  readonly label: Texts;
  /** Whether the rule of dimensions applies to the group. */
  readonly dimension: boolean;
  readonly indicators: readonly Indicator[];
}

export interface CodeList extends Head {
  readonly label: Texts;
  readonly entries: readonly { readonly code: string; readonly label: Texts; readonly focus?: boolean }[];
}

export interface Field {
  readonly id: string;
  readonly kind: string;
  readonly label: Texts;
  /** The question as it is put to whoever reads the answer, where the label speaks to whoever reports. */
  readonly told?: Texts;
  readonly hint?: Texts;
  readonly required?: boolean;
  /** Asked before all else. */
  readonly first?: boolean;
  /** A key by which signals are found to belong together. */
  readonly link?: boolean;
  readonly showIf?: Condition;
  readonly groups?: readonly string[];
  readonly list?: string;
  /** Of whom the answer tells: it is passed on only where a person of the desk chose it. */
  readonly about?: PersonAbout;
}

/** Somebody a signal tells of; `concerned` is who may be a victim, and is told of in no own words. */
export type PersonAbout = 'suspect' | 'companion' | 'concerned';

/** What a rule of routing does when its condition holds. */
export interface Effect {
  readonly route?: string;
  readonly also?: readonly string[];
  readonly propose?: string;
  readonly priorityAtLeast?: string;
  readonly need?: 'consent' | 'switch' | 'second-reader';
  readonly queue?: string;
  readonly feedback?: 'receipts-only';
}

export interface RoutingRule {
  readonly id: string;
  readonly label: Texts;
  readonly when: Condition;
  readonly then: Effect;
}

export interface ReporterClass extends Head {
  readonly label: Texts;
  readonly door: 'public' | 'organisation' | 'inner';
  readonly plane: 'investigation' | 'protection';
  readonly sealedIf?: Condition;
  readonly sphere: 'criminal' | 'administrative' | 'private' | 'public';
  readonly lint: 'warn' | 'nameless';
  readonly layout: 'single' | 'pages';
  readonly fields: readonly Field[];
  /** Rules of its own, tried before those of everybody. */
  readonly routes: readonly RoutingRule[];
  /** Where a signal goes that no rule routes. */
  readonly defaultRoute: string;
  readonly retention: { readonly months: number };
}

/** Days without work and Saturdays with it, as dates. */
export interface Calendar {
  /** Days of the week without work, Monday is 1. */
  readonly weekend: readonly number[];
  readonly holidays: readonly string[];
  readonly workdays: readonly string[];
}

export interface Country extends Head {
  readonly label: Texts;
  readonly timeZone: string;
  readonly emergency: string;
  readonly focalPoint: string;
  /** Whom a victim, and who helps one, calls where no desk takes a letter: a number as it is dialled in the country. */
  readonly helpline: { readonly name: string; readonly phone: string };
  readonly childAuthority: string;
  /** Which class of organisation owns a route here. */
  readonly owners: Readonly<Record<string, string>>;
  readonly reporters: { readonly labels: Readonly<Record<string, Texts>> };
  readonly calendar: Calendar;
}

/** A time to act in, in exactly one unit. */
export type Span =
  | { readonly hours: number }
  | { readonly days: number }
  | { readonly workingDays: number }
  | { readonly calendarMonths: number };

export interface DeadlineRule {
  readonly within: Span;
  /** Shares of the time at which to warn, in percent. */
  readonly warnAt: readonly number[];
  readonly onOverdue: 'alarm';
}

export interface PriorityRule {
  readonly id: string;
  readonly label: Texts;
  readonly when: Condition;
  readonly deadline: DeadlineRule;
}

/** How soon somebody looks, and until when whoever reported is told what became of it. */
export interface Priorities extends RuleSet<PriorityRule> {
  readonly feedback: DeadlineRule;
}

/** A pattern in a register that the counter is told of: so many at one place, with one companion or of one company within some days. */
export interface HintRule {
  readonly id: string;
  readonly label: Texts;
  readonly events: readonly RegisterEventKind[];
  readonly by: RegisterKey;
  /** What is counted: people, entries in the register, or trades. */
  readonly distinct: 'subject' | 'event' | 'trade';
  readonly atLeast: number;
  readonly withinDays: number;
  /** Whether minors alone count. */
  readonly minor?: boolean;
  readonly suggests: readonly string[];
}

export interface RuleSet<Rule> extends Head {
  readonly rules: readonly Rule[];
}

/** How long a signal is kept that ended at the desk; every other one as long as its class says. */
export interface Retention extends Head {
  readonly dismissed: { readonly months: number };
  readonly contextOnly: { readonly months: number };
}

export interface Card extends Head {
  readonly label: Texts;
  readonly barrier: 'recruitment' | 'entry' | 'housing' | 'identity' | 'work' | 'money';
  readonly forms: readonly string[];
  readonly opensFor: readonly string[];
  readonly body: Texts;
}

export interface Frame extends Head {
  readonly texts: Readonly<Record<string, Texts>>;
}

/** What each kind of document is; the folders of content are their names. */
export interface Documents {
  readonly reporters: ReporterClass;
  readonly countries: Country;
  readonly indicators: IndicatorGroup;
  readonly lists: CodeList;
  readonly routing: RuleSet<RoutingRule>;
  readonly priority: Priorities;
  readonly hints: RuleSet<HintRule>;
  readonly retention: Retention;
  readonly guidance: Card;
  readonly door: Frame;
}

export type Kind = keyof Documents;
