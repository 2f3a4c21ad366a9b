/** A condition in the syntax of JSON Logic, closed to the operators below (jsonlogic.com). */
export type Condition = boolean | number | string | readonly Condition[] | { readonly [operator: string]: Condition };

/** How many values each operator takes, at least and at most. */
const OPERATORS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  var: [1, 1],
  and: [1, 50],
  or: [1, 50],
  '!': [1, 1],
  '==': [2, 2],
  in: [2, 2],
  '>=': [2, 2],
  '<=': [2, 2],
};

const DEEPEST = 8;

export interface ConditionProblem {
  readonly at: string;
  readonly sentence: string;
}

/** Finds operators that there are not, wrong numbers of values, and names that `isKnown` does not know. */
export function conditionProblems(
  condition: unknown,
  isKnown: (name: string) => boolean,
  at: string,
): readonly ConditionProblem[] {
  if (at.split('/').length > DEEPEST * 3) return [{ at, sentence: 'the condition is nested too deep' }];
  if (['boolean', 'number', 'string'].includes(typeof condition)) return [];
  if (Array.isArray(condition))
    return condition.flatMap((part, index) => conditionProblems(part, isKnown, `${at}/${index}`));
  if (typeof condition !== 'object' || condition === null) return [{ at, sentence: 'nothing is no condition' }];
  const [only, more] = Object.entries(condition);
  if (only === undefined || more !== undefined) return [{ at, sentence: 'a condition has exactly one operator' }];
  return operatorProblems(only, isKnown, at);
}

function operatorProblems(
  [operator, operand]: readonly [string, unknown],
  isKnown: (name: string) => boolean,
  at: string,
): readonly ConditionProblem[] {
  const here = `${at}/${operator}`;
  const counts = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
  if (counts === undefined) return [{ at: here, sentence: `there is no operator ${operator}` }];
  const operands: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  if (operands.length < counts[0] || operands.length > counts[1])
    return [{ at: here, sentence: `${operator} takes ${counts[0]} to ${counts[1]} values` }];
  if (operator !== 'var')
    return operands.flatMap((part, index) => conditionProblems(part, isKnown, `${here}/${index}`));
  const [name] = operands;
  if (typeof name === 'string' && isKnown(name)) return [];
  return [{ at: here, sentence: `nothing is known by the name ${String(name)}` }];
}
