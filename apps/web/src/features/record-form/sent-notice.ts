import { notifications } from '@mantine/notifications';
import { memberCode } from '../../components/member.js';
import type { RecordAccepted } from '../../lib/api-types.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { SENDING_TEXTS } from './sending.texts.js';

const SHOWN_MS = 8000;

/** Says what became of what was sent, in the words of people. */
export function useSentNotice(own: string): (accepted: Json<RecordAccepted>, isShared: boolean) => void {
  const t = useTexts(SENDING_TEXTS);
  return ({ messages }, isShared) => {
    const waiting = messages.filter(({ state }) => state === 'waiting-for-approval').length;
    const message =
      waiting === messages.length
        ? t('sentWaiting')
        : waiting > 0
          ? t('sentPartly')
          : isShared
            ? t('sentOnItsWay')
            : t('sentHome', { own: memberCode(own) });
    notifications.show({ title: t('sentTitle'), message, autoClose: SHOWN_MS });
  };
}
