import type { Condition } from '#libs/content';

/** What a condition may ask; a name that stands for nothing makes every comparison with it false. */
export type Facts = Readonly<Record<string, FactValue>>;

export type FactValue = boolean | number | string | readonly string[];

type Value = FactValue | readonly Value[] | null;

/**
 * Whether a condition holds of these facts: JSON Logic (jsonlogic.com) without coercion. Values of unequal types are unequal, and
 * what is no boolean is no reason. It gives an answer for any facts, so a rule cannot stop a signal.
 */
export function holds(condition: Condition, facts: Facts): boolean {
  return valueOf(condition, facts) === true;
}

function valueOf(condition: Condition, facts: Facts): Value {
  if (isList(condition)) return condition.map((part) => valueOf(part, facts));
  if (typeof condition !== 'object') return condition;
  const [only] = Object.entries(condition);
  if (only === undefined) return null;
  const [operator, operand] = only;
  if (operator === 'var')
    return typeof operand === 'string' && Object.hasOwn(facts, operand) ? (facts[operand] ?? null) : null;
  return applied(operator, isList(operand) ? operand : [operand], facts);
}

function applied(operator: string, operands: readonly Condition[], facts: Facts): Value {
  switch (operator) {
    case 'and':
      return operands.every((part) => holds(part, facts));
    case 'or':
      return operands.some((part) => holds(part, facts));
    case '!':
      return operands.every((part) => !holds(part, facts));
    default:
      return compared(
        operator,
        operands.map((part) => valueOf(part, facts)),
      );
  }
}

function compared(operator: string, [left = null, right = null]: readonly Value[]): Value {
  switch (operator) {
    case '==':
      return left !== null && typeof left !== 'object' && left === right;
    case 'in':
      return left !== null && Array.isArray(right) && right.includes(left);
    case '>=':
      return typeof left === 'number' && typeof right === 'number' && left >= right;
    case '<=':
      return typeof left === 'number' && typeof right === 'number' && left <= right;
    default:
      return null;
  }
}

function isList(condition: Condition): condition is readonly Condition[] {
  return Array.isArray(condition);
}
