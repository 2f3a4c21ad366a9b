import { useSentToast } from '../../case/hold/use-sent-toast.js';
import { memberCode } from '../../case/member/member.js';
import { useNotice } from '../../components/notice.js';
import type { RecordAccepted } from './api/types.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { SENDING_TEXTS } from './sending.texts.js';

interface Said {
  readonly spaceId: string;
  readonly accepted: Json<RecordAccepted>;
  /** Who else gets something of it. */
  readonly members: readonly string[];
  /** Seconds for which it is held; none of what the form sends, which showed its effect all along. */
  readonly seconds?: number;
  readonly restore?: () => void;
  /** As that of `SentAct`. */
  readonly onLeft?: () => void;
}

/** Says what becomes of what was sent, until each country has it; what stays at home is said once. */
export function useSentNotice(own: string): (said: Said) => void {
  const t = useTexts(SENDING_TEXTS);
  const show = useNotice();
  const follow = useSentToast();
  return ({ spaceId, accepted: { messages }, members, seconds = 0, ...ends }) => {
    if (members.length > 0 || seconds > 0) follow({ spaceId, messages, seconds, ...ends });
    else show({ title: t('sentTitle'), message: t('sentHome', { own: memberCode(own) }) });
  };
}
