import { useMemberList } from '../../case/member/member-list.js';
import { memberCode } from '../../case/member/member.js';
import { useNotice } from '../../components/notice.js';
import type { RecordAccepted } from './api/types.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { SENDING_TEXTS } from './sending.texts.js';

/** Says what became of what was sent to these members, in the words of people. */
export function useSentNotice(own: string): (accepted: Json<RecordAccepted>, members: readonly string[]) => void {
  const t = useTexts(SENDING_TEXTS);
  const list = useMemberList();
  const show = useNotice();
  return ({ messages }, members) => {
    const waiting = messages.filter(({ state }) => state === 'waiting-for-approval').length;
    const message =
      waiting === messages.length
        ? t('sentWaiting')
        : waiting > 0
          ? t('sentPartly')
          : members.length > 0
            ? t('sentOnItsWay', { members: list(members) })
            : t('sentHome', { own: memberCode(own) });
    show({ title: t('sentTitle'), message });
  };
}
