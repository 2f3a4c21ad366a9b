import { useIntl } from 'react-intl';
import { memberCode } from '../../../case/member/member.js';
import { useTexts } from '../../../lib/texts.js';
import type { FlowBoard } from '../api/types.js';
import { CARD_TEXTS } from '../card.texts.js';
import { wellParts } from '../well-parts.js';

/** Says what is well beside what is not; nothing where nothing new is the matter. */
export function useWellWords(board: Pick<FlowBoard, 'causes' | 'signs'>): string | undefined {
  const t = useTexts(CARD_TEXTS);
  const intl = useIntl();
  if (board.causes.every(({ seen }) => seen !== null)) return undefined;
  const { ours, broker, members } = wellParts(board);
  const parts = [...(ours ? [t('ourGateway')] : []), ...(broker ? [t('broker')] : []), ...members.map(memberCode)];
  return parts.length === 0 ? undefined : t('well', { parts: intl.formatList(parts, { type: 'unit' }) });
}
