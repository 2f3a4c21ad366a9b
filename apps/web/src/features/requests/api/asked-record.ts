import type { RecordView } from '../../../lib/api-types.js';
import type { Json } from '../../../lib/http.js';

export type AskedRecord = Json<RecordView>;
export type AskedValue = AskedRecord['statements'][number];

/** Values that hold: what waits or is on its way can be given with no answer. */
export function liveValues({ statements }: AskedRecord): readonly AskedValue[] {
  return statements.filter(({ retractedIn, pending }) => retractedIn === null && !pending);
}

/** Name of a value among those of all records. */
export function valueKey({ messageId, index }: Pick<AskedValue, 'messageId' | 'index'>): string {
  return `${messageId}:${index}`;
}

/** The values that were chosen, as an answer names them. */
export function namedValues(chosen: readonly string[]): { messageId: string; index: number }[] {
  return chosen.map((name) => {
    const [messageId = '', index = ''] = name.split(':');
    return { messageId, index: Number(index) };
  });
}
