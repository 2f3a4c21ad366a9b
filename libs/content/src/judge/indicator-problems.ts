import type { Content, Judged } from '../content.js';
import type { Indicator } from '../documents.js';
import { type Problem, repeated } from './problem.js';

/** What a person is or lawfully does is no sign; a row that speaks of it says what somebody does with it. */
const STATUS =
  /\b(nationalit\w*|citizen\w*|ethnic\w*|roma|religio\w*|muslim\w*|christian\w*|prostitut\w*|sex work\w*|right to stay|residence|migrant\w*)\b/i;
const CONDUCT =
  /\b(used|uses|abused|abuses|deceived|forced|threaten\w*|withheld|bind|bound|made|t(?:akes|ook) advantage)\b/i;

/** Codes belong to their group and stand once, twins are rows of ILO, and no row is about who a person is alone. */
export function indicatorProblems({ kind, path, body }: Judged, content: Content): readonly Problem[] {
  if (kind !== 'indicators') return [];
  const codes = body.indicators.map(({ code }) => code);
  return [
    ...repeated(codes).map((code) => ({ path, at: '/indicators', sentence: `${code} stands twice` })),
    ...body.indicators.flatMap((row, index) =>
      rowProblems(row, body.id, content).map((sentence) => ({ path, at: `/indicators/${index}`, sentence })),
    ),
  ];
}

function rowProblems(row: Indicator, group: string, content: Content): readonly string[] {
  const hasPlace =
    row.kind === 'evidence' ? row.twin !== undefined || group.startsWith('ILO.') : row.twin === undefined;
  return [
    ...(row.code.slice(0, -3) === group ? [] : [`${row.code} is no code of ${group}`]),
    ...(row.twin === undefined || isIlo(row.twin, content) ? [] : [`there is no row ${row.twin} of ILO`]),
    ...(hasPlace ? [] : [`${row.code} is ${row.kind}, which ${row.twin ? 'has no' : 'needs a'} twin`]),
    ...(STATUS.test(row.text.en) && !CONDUCT.test(row.text.en)
      ? [`${row.code} says what a person is, and nothing that somebody does`]
      : []),
  ];
}

function isIlo(code: string, content: Content): boolean {
  return code.startsWith('ILO.') && content.indicators.has(code);
}
