import { hasText, useRecordNames } from '../../case/record/record-words.js';
import { useTexts } from '../../lib/texts.js';
import { EDGE_TEXTS } from './chart.texts.js';

/** Names a kind of edge. */
export function useEdgeWords(): (kind: string) => string {
  const t = useTexts(EDGE_TEXTS);
  const names = useRecordNames();
  return (kind) => (hasText(EDGE_TEXTS, kind) ? t(kind) : names.code(kind));
}
