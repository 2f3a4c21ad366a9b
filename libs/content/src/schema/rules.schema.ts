import { REGISTER_EVENTS, REGISTER_KEYS } from '../register-events.table.js';
import { closed, CODE, CONDITION, documentOf, listOf, TEXTS } from './parts.js';

const PRIORITY = { type: 'string', pattern: '^P[0-3]$' } as const;

const effect = {
  ...closed(
    {
      route: CODE,
      also: listOf(CODE, 1),
      propose: CODE,
      priorityAtLeast: PRIORITY,
      need: { enum: ['consent', 'switch', 'second-reader'] },
      queue: CODE,
      feedback: { enum: ['receipts-only'] },
    },
    ['route', 'also', 'propose', 'priorityAtLeast', 'need', 'queue', 'feedback'],
  ),
  minProperties: 1,
};

/** When a rule of routing holds, and what it does. */
// oxlint-disable-next-line unicorn/no-thenable -- the word of a rule; nobody awaits a schema
export const ROUTING_RULE = closed({ id: CODE, label: TEXTS, when: CONDITION, then: effect });

/** The rules that say where a signal goes. */
export const ROUTING = documentOf({ rules: listOf(ROUTING_RULE, 1) });

const count = { type: 'integer', minimum: 1, maximum: 1000 } as const;
const span = {
  ...closed({ hours: count, days: count, workingDays: count, calendarMonths: count }, [
    'hours',
    'days',
    'workingDays',
    'calendarMonths',
  ]),
  minProperties: 1,
  maxProperties: 1,
};
const deadline = closed({
  within: span,
  warnAt: listOf({ type: 'integer', minimum: 1, maximum: 99 }),
  // The only value: a deadline warns, and never decides.
  onOverdue: { const: 'alarm' },
});

/** How soon somebody has to look. */
export const PRIORITIES = documentOf({
  rules: listOf(closed({ id: PRIORITY, label: TEXTS, when: CONDITION, deadline }), 1),
  // Until whoever reported is told what became of it, from the day on which it was weighed.
  feedback: deadline,
});

const kept = closed({ months: count });

/** How long a signal is kept that ended at the desk. */
export const RETENTION = documentOf({ dismissed: kept, contextOnly: kept });

/** As long as what registers delivered may be kept: no rule looks back further. */
const MOST_DAYS = 180;

/** What the counter is told of a pattern in a register. */
export const HINTS = documentOf({
  rules: listOf(
    closed(
      {
        id: CODE,
        label: TEXTS,
        events: listOf({ enum: REGISTER_EVENTS }, 1),
        by: { enum: REGISTER_KEYS },
        distinct: { enum: ['subject', 'event', 'trade'] },
        atLeast: count,
        withinDays: { type: 'integer', minimum: 1, maximum: MOST_DAYS },
        minor: { type: 'boolean' },
        suggests: listOf(CODE, 1),
      },
      ['minor'],
    ),
    1,
  ),
});
