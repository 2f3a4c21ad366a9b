import { closed, CODE, CONDITION, documentOf, listOf, TEXTS } from './parts.js';
import { ROUTING_RULE } from './rules.schema.js';

/** What can be asked; a kind brings its input, its check and its summary. */
const FIELD_KINDS = [
  'text',
  'longText',
  'choice',
  'choices',
  'yesNo',
  'yesNoUnknown',
  'number',
  'when',
  'place',
  'person',
  'company',
  'plate',
  'phone',
  'account',
  'indicators',
  'exploitation',
  'consent',
  'contact',
] as const;

const field = closed(
  {
    id: { type: 'string', pattern: '^[a-z][A-Za-z0-9]{1,29}$' },
    kind: { enum: FIELD_KINDS },
    label: TEXTS,
    told: TEXTS,
    hint: TEXTS,
    required: { type: 'boolean' },
    first: { type: 'boolean' },
    link: { type: 'boolean' },
    showIf: CONDITION,
    groups: listOf(CODE, 1),
    list: CODE,
    about: { enum: ['suspect', 'companion', 'concerned'] },
  },
  ['told', 'hint', 'required', 'first', 'link', 'showIf', 'groups', 'list', 'about'],
);

/** A class of reporters with its form. */
export const REPORTER = documentOf(
  {
    label: TEXTS,
    door: { enum: ['public', 'organisation', 'inner'] },
    plane: { enum: ['investigation', 'protection'] },
    sealedIf: CONDITION,
    sphere: { enum: ['criminal', 'administrative', 'private', 'public'] },
    lint: { enum: ['warn', 'nameless'] },
    layout: { enum: ['single', 'pages'] },
    fields: listOf(field),
    routes: listOf(ROUTING_RULE),
    defaultRoute: CODE,
    retention: closed({ months: { type: 'integer', minimum: 1, maximum: 120 } }),
  },
  ['sealedIf'],
);
