import { LANGUAGES } from '#libs/vocabulary';

const text = { type: 'string', minLength: 1, maxLength: 2000, pattern: '\\S' } as const;

/** One text in the five languages; a file may hold more. */
export const TEXTS = {
  type: 'object',
  required: LANGUAGES,
  propertyNames: { pattern: '^[a-z]{2}$' },
  additionalProperties: text,
} as const;

const head = {
  id: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9.-]{1,39}$' },
  version: { type: 'integer', minimum: 1 },
  status: { enum: ['proposal', 'confirmed'] },
  source: { type: 'array', minItems: 1, items: { type: 'string', pattern: '^(S\\d{2}b?|[KP])$' } },
  confirmedBy: { type: 'string', minLength: 2 },
  confirmedOn: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
} as const;

/** An object with these properties and no others. */
export function closed(properties: object, optional: readonly string[] = []): object {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

/** A document: its head, then these properties and no others. */
export function documentOf(properties: object, optional: readonly string[] = []): object {
  return closed({ ...head, ...properties }, ['confirmedBy', 'confirmedOn', ...optional]);
}

/** A list of these. */
export function listOf(items: object, minItems = 0): object {
  return { type: 'array', items, minItems, maxItems: 400 };
}

/** A condition is judged by itself: a schema would say of it that nothing matches. */
export const CONDITION = {} as const;

/** A name of something that stands in content. */
export const CODE = { type: 'string', minLength: 1, maxLength: 60 } as const;
/** A day. */
export const DATE = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;
