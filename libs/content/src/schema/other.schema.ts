import { closed, CODE, DATE, documentOf, listOf, TEXTS } from './parts.js';

const STRENGTH = { enum: ['S', 'M', 'W', 'none'] } as const;
const weights = closed({ adult: STRENGTH, child: STRENGTH });

/** A group of signs. */
export const INDICATORS = documentOf({
  label: TEXTS,
  dimension: { type: 'boolean' },
  indicators: listOf(
    closed(
      {
        code: { type: 'string', pattern: '^[A-Z.]{3,6}\\.\\d{2}$' },
        kind: { enum: ['evidence', 'observation', 'context'] },
        strength: weights,
        sexual: weights,
        twin: CODE,
        weightSource: { type: 'string', pattern: '^(S\\d{2}|[KP])$' },
        text: TEXTS,
      },
      ['sexual', 'twin'],
    ),
    1,
  ),
});

/** Codes to choose from. */
export const LIST = documentOf({
  label: TEXTS,
  entries: listOf(closed({ code: CODE, label: TEXTS, focus: { type: 'boolean' } }, ['focus']), 1),
});

const textsByName = { type: 'object', additionalProperties: TEXTS } as const;

/** What differs from country to country. */
export const COUNTRY = documentOf({
  label: TEXTS,
  timeZone: { type: 'string', pattern: '^[A-Z][a-z]+/[A-Z][A-Za-z_]+$' },
  emergency: { type: 'string', pattern: '^\\d{3,6}$' },
  focalPoint: CODE,
  helpline: closed({
    name: { type: 'string', minLength: 2, maxLength: 80 },
    phone: { type: 'string', pattern: '^[0-9 ]{3,20}$' },
  }),
  childAuthority: CODE,
  owners: { type: 'object', additionalProperties: CODE },
  reporters: closed({ labels: textsByName }),
  calendar: closed({
    weekend: listOf({ type: 'integer', minimum: 1, maximum: 7 }, 1),
    holidays: listOf(DATE, 1),
    workdays: listOf(DATE),
  }),
});

/** Practical advice that a tick opens. */
export const CARD = documentOf({
  label: TEXTS,
  barrier: { enum: ['recruitment', 'entry', 'housing', 'identity', 'work', 'money'] },
  forms: listOf(CODE),
  opensFor: listOf(CODE, 1),
  body: TEXTS,
});

/** Words of a form that no class says itself. */
export const FRAME = documentOf({
  texts: {
    ...textsByName,
    required: ['yes', 'no', 'unknown', 'required', 'callFirst', 'notOffered', 'afterwards'],
  },
});
