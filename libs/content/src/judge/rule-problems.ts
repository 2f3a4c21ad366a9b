import { type ConditionProblem, conditionProblems } from '../condition.js';
import type { Content, Judged } from '../content.js';
import type { Effect, RoutingRule } from '../documents.js';
import { countedGroup, SIGNAL_FACTS } from '../facts.js';
import { type Problem, repeated } from './problem.js';
import { codesOf, unknown } from './reference-problems.js';

/** Rules ask what is known of a signal and name routes, queues and signs that there are; together they leave no signal without an answer. */
export function ruleProblems(documents: readonly Judged[], content: Content): readonly Problem[] {
  return [
    ...documents.flatMap((document) => problemsOf(document, content).map((one) => ({ path: document.path, ...one }))),
    ...(content.frame === null
      ? [{ path: 'door/frame.yaml', at: '', sentence: 'the words of the door are missing' }]
      : []),
  ];
}

function problemsOf({ kind, body }: Judged, content: Content): readonly ConditionProblem[] {
  switch (kind) {
    case 'routing':
      return [...numbered(body.rules, 'R'), ...routingProblems(body.rules, '/rules', content)];
    case 'reporters':
      return routingProblems(body.routes, '/routes', content);
    case 'priority':
      return [
        ...numbered(body.rules, 'P', 0),
        ...(body.rules.at(-1)?.when === true
          ? []
          : [{ at: '/rules', sentence: 'the last priority is for all that is left' }]),
        ...body.rules.flatMap(({ when }, index) => askedProblems(when, `/rules/${index}/when`, content)),
      ];
    case 'hints':
      return [
        ...numbered(body.rules, 'H'),
        ...body.rules.flatMap(({ suggests }, index) =>
          unknown(suggests, content.indicators, [`/rules/${index}/suggests`, 'indicator']),
        ),
      ];
    default:
      return [];
  }
}

/** Rules are numbered without a gap, so that one that was lost is seen. */
function numbered(rules: readonly { readonly id: string }[], letter: string, first = 1): readonly ConditionProblem[] {
  return rules.flatMap(({ id }, index) => {
    const expected = `${letter}${index + first}`;
    return id === expected ? [] : [{ at: `/rules/${index}`, sentence: `is ${id}, and ${expected} stands here` }];
  });
}

function routingProblems(rules: readonly RoutingRule[], at: string, content: Content): readonly ConditionProblem[] {
  return [
    ...repeated(rules.map(({ id }) => id)).map((id) => ({ at, sentence: `the rule ${id} stands twice` })),
    ...rules.flatMap(({ when, then }, index) => [
      ...askedProblems(when, `${at}/${index}/when`, content),
      ...effectProblems(then, `${at}/${index}/then`, content),
    ]),
  ];
}

function askedProblems(when: unknown, at: string, content: Content): readonly ConditionProblem[] {
  const isKnown = (name: string): boolean => {
    const group = countedGroup(name);
    return group === null ? SIGNAL_FACTS.has(name) : content.groups.has(group);
  };
  return conditionProblems(when, isKnown, at);
}

function effectProblems(then: Effect, at: string, content: Content): readonly ConditionProblem[] {
  const routes = [then.route ?? [], then.also ?? [], then.propose ?? []].flat();
  const priorities = new Set(content.priorities.map(({ id }) => id));
  return [
    ...unknown(routes, codesOf(content, 'routes'), [at, 'route']),
    ...unknown([then.queue ?? []].flat(), codesOf(content, 'queues'), [at, 'queue']),
    ...unknown([then.priorityAtLeast ?? []].flat(), priorities, [at, 'priority']),
  ];
}
