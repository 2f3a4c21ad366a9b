import { useTimeFormat } from '../../components/time.js';
import { useTexts } from '../../lib/texts.js';
import { memberCode } from '../member/member.js';
import { SEALED_NAME_TEXTS } from './sealed-name.texts.js';
import type { Stub } from './sealed.js';

/** Names a sealed message by whose it is and when it was sent: a place on the log says nothing to anybody. */
export function useSealedName(): (stub: Stub) => string {
  const t = useTexts(SEALED_NAME_TEXTS);
  const time = useTimeFormat();
  return ({ sender, at }) => t('name', { owner: memberCode(sender), at: time(at) });
}
