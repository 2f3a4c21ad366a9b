import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { TextValues } from '#libs/vocabulary';
import type { Violation } from '../problem/http-error.js';

const MAX_VIOLATIONS = 50;
const MAX_PATH = 200;

/** Flattens what class-validator found into paths and rules, without the values that were sent. */
export function violationsOf(errors: readonly ValidationError[]): Violation[] {
  return errors.flatMap((error) => flatten(error, '')).slice(0, MAX_VIOLATIONS);
}

function flatten(error: ValidationError, parent: string): Violation[] {
  const path = joinPath(parent, error.property).slice(0, MAX_PATH);
  const own = Object.keys(error.constraints ?? {}).map((rule) => ({
    path,
    rule: rule === 'whitelistValidation' ? 'unknownField' : rule,
    values: argumentsOf(error, rule),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, path))];
}

function joinPath(parent: string, property: string): string {
  if (/^\d+$/.test(property)) return `${parent}[${property}]`;
  return parent === '' ? property : `${parent}.${property}`;
}

/** The arguments that the rule was declared with, as `{0}` and `{1}`; they come from our code, never from the input. */
function argumentsOf(error: ValidationError, rule: string): TextValues {
  const target = error.target?.constructor;
  if (target === undefined) return {};
  const rules = getMetadataStorage().getTargetValidationMetadatas(target, '', true, false);
  const found = rules.find(({ propertyName, name }) => propertyName === error.property && name === rule);
  const constraints: readonly unknown[] = found?.constraints ?? [];
  return Object.fromEntries(constraints.map((value, at) => [String(at), describe(value)]));
}

function describe(value: unknown): string | number {
  if (typeof value === 'number') return value;
  return Array.isArray(value) ? value.join(', ') : String(value);
}
