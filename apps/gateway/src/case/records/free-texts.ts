import type { Statement } from '#libs/contracts';
import { findProperty } from './catalogue/catalogue.js';

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

/** All but names, and whose something is where that is marked: those go as their marks allow. A number or a date takes any words too. */
function isFree(type: string, { property, sensitivities }: PlacedStatement['statement']): boolean {
  const known = findProperty(type, property);
  if (known?.kind === 'name') return false;
  return known?.group !== 'ownership' || sensitivities.length === 0;
}
