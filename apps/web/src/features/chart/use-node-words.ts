import { memberCode } from '../../case/member/member.js';
import { RECORD_NAME_TEXTS } from '../../case/record/record.texts.js';
import { useRecordNames } from '../../case/record/record-words.js';
import { useTexts } from '../../lib/texts.js';
import type { Node } from './api/graph.query.js';
import { CHART_TEXTS } from './chart.texts.js';

export interface NodeWords {
  readonly name: string;
  /** What it is, and whose. */
  readonly meta: string;
}

/** How a node is called, and what it is. */
export function useNodeWords(): (node: Node) => NodeWords {
  const t = useTexts(CHART_TEXTS);
  const nameless = useTexts(RECORD_NAME_TEXTS)('nameless');
  const names = useRecordNames();
  return ({ kind, type, owner, name, same }) => {
    const code = owner === null ? '' : memberCode(owner);
    if (kind === 'sealed') return { name: t('sealed'), meta: code };
    if (kind === 'number') return { name: name ?? '', meta: names.property('', type ?? '') };
    const owners = [...new Set([code, ...same.map((one) => memberCode(one.owner))])].join(' ');
    return { name: name ?? nameless, meta: `${names.type(type ?? 'unknown')} · ${owners}` };
  };
}
