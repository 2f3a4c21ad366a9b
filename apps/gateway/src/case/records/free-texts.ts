import type { Statement } from '#libs/contracts';
import { findProperty } from './catalogue/catalogue.js';
import type { ValueKind } from './catalogue/property.js';

/** What is written in words of one's own; any other value has a form, and a name a mark of its own. */
const FREE: readonly ValueKind[] = ['text', 'address', 'url'];

/** A statement that is about to leave, and where it stands in the request. */
export interface PlacedStatement {
  readonly statement: Pick<
    Statement,
    'property' | 'value' | 'original' | 'sensitivities' | 'origin' | 'handling' | 'purpose' | 'legalBasis'
  >;
  readonly path: string;
}

/** What of statements a person wrote in words of their own, by its place in the request. */
export function freeTextsOf(type: string, placed: readonly PlacedStatement[]): ReadonlyMap<string, string> {
  return new Map(placed.flatMap((one) => textsOf(type, one)).filter(([, text]) => text !== ''));
}

function textsOf(type: string, { statement, path }: PlacedStatement): readonly (readonly [string, string])[] {
  const { value, original, origin, handling, purpose, legalBasis } = statement;
  const said = isFree(type, statement)
    ? ([
        [`${path}.value`, value],
        [`${path}.original`, original],
      ] as const)
    : [];
  return [
    ...said,
    [`${path}.origin.detail`, origin?.detail ?? ''],
    [`${path}.handling.text`, handling?.text ?? ''],
    [`${path}.purpose`, purpose],
    [`${path}.legalBasis`, legalBasis],
  ];
}

/** Whose something is can be a name that is marked itself: it goes as its mark allows. */
function isFree(type: string, { property, sensitivities }: PlacedStatement['statement']): boolean {
  const known = findProperty(type, property);
  if (known === null || !FREE.includes(known.kind)) return false;
  return known.group !== 'ownership' || sensitivities.length === 0;
}
