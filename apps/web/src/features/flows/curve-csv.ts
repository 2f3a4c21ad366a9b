import type { FlowCurves } from './api/types.js';

const HEAD = 'quarter,sender,receiver,messages,p50_ms,p95_ms,behind';

/** The curves as a table for other programs: a line for each pair and quarter, in UTC; what is not known is empty. */
export function curveCsv({ quarters, curves }: Pick<FlowCurves, 'quarters' | 'curves'>): string {
  const lines = curves.flatMap(({ sender, receiver, messages, p50Ms, p95Ms, behind }) =>
    quarters.map((quarter, at) =>
      [quarter, sender, receiver, messages[at], p50Ms[at], p95Ms[at], behind[at]].map((value) => value ?? '').join(','),
    ),
  );
  return [HEAD, ...lines, ''].join('\r\n');
}
