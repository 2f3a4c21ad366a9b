import { Anchor } from '@mantine/core';
import { Link, RouterContextProvider, useRouter } from '@tanstack/react-router';
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
  /** Words that lead to it, where its own page does not open by itself. */
  readonly open?: string;
  /** As that of `SentAct`. */
  readonly onLeft?: () => void;
}

/** Says what becomes of what was sent, until each country has it; what stays at home is said once. */
export function useSentNotice(own: string): (said: Said) => void {
  const t = useTexts(SENDING_TEXTS);
  const show = useNotice();
  const follow = useSentToast();
  const router = useRouter();
  return ({ spaceId, accepted: { messages, recordId }, members, seconds = 0, open, ...ends }) => {
    if (members.length > 0 || seconds > 0) follow({ spaceId, messages, seconds, ...ends });
    else {
      const said = t('sentHome', { own: memberCode(own) });
      // Notices stand outside of what the router shows.
      const link = open !== undefined && (
        <RouterContextProvider router={router}>
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link {...props} to="/cases/$spaceId/records/$recordId" params={{ spaceId, recordId }} />
            )}
          >
            {open}
          </Anchor>
        </RouterContextProvider>
      );
      show({
        title: t('sentTitle'),
        message: (
          <>
            {said} {link}
          </>
        ),
      });
    }
  };
}
