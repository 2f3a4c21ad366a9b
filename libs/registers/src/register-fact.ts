import type { HintRule, RegisterEventKind, RegisterKey } from '#libs/content';
import type { RegisterEvent, Trade } from './register-event.js';

/** What is kept of an entry: what is counted together by digests, and a day. */
export interface RegisterFact {
  readonly by: RegisterKey;
  readonly key: string;
  readonly event: string;
  readonly kind: RegisterEventKind;
  readonly subject: string;
  readonly trade: Trade | null;
  readonly minor: boolean;
  readonly day: number;
}

/** Makes of a text something that nobody reads back: of what it says, and of what kind that is. */
export type Digest = (kind: RegisterKey | 'event' | 'subject', said: string) => string;

/** What is kept of an event: nothing that no rule counts. */
export function factsOf(
  event: RegisterEvent,
  { rules, digest }: { readonly rules: readonly HintRule[]; readonly digest: Digest },
): readonly RegisterFact[] {
  const counted = new Set(rules.filter((rule) => isCounted(event, rule)).map(({ by }) => by));
  return [...counted].flatMap((by) => {
    const said = keyOf(event, by);
    if (said === null) return [];
    const { kind, day, trade = null, minor = false } = event;
    return [
      {
        by,
        key: digest(by, said),
        event: digest('event', event.event),
        kind,
        subject: digest('subject', event.subject),
        trade,
        minor,
        day,
      },
    ];
  });
}

/** Whether a rule counts such an entry. */
export function isCounted(
  {
    kind,
    minor,
    trade,
  }: { readonly kind: RegisterEventKind; readonly minor?: boolean; readonly trade?: string | null },
  rule: HintRule,
): boolean {
  return (
    rule.events.includes(kind) && (minor === true || rule.minor !== true) && (rule.distinct !== 'trade' || !!trade)
  );
}

/** How many days a fact is looked back at. */
export function daysKept(fact: RegisterFact, rules: readonly HintRule[]): number {
  const spans = rules
    .filter((rule) => rule.by === fact.by && isCounted(fact, rule))
    .map(({ withinDays }) => withinDays);
  return Math.max(0, ...spans);
}

/** Relatives are no pattern: what somebody does with their own family is counted by their address alone. */
function keyOf({ withFamily = false, ...event }: RegisterEvent, by: RegisterKey): string | null {
  const companion = withFamily ? undefined : event.companion;
  switch (by) {
    case 'companion':
      return companion ?? null;
    case 'phone':
      return withFamily || event.phone === undefined ? null : event.phone.replaceAll(/[^\d+]/g, '');
    case 'address-and-companion':
      return companion === undefined || event.address === undefined ? null : `${folded(event.address)}\n${companion}`;
    default:
      return event[by] === undefined ? null : folded(event[by]);
  }
}

/** A register writes an address in one way, but for signs and letters. */
function folded(said: string): string {
  return said
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
