import { Anchor } from '@mantine/core';
import { Link, RouterContextProvider, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SentAct } from '../../case/hold/held.js';
import { useSentToast } from '../../case/hold/use-sent-toast.js';
import { memberCode } from '../../case/member/member.js';
import { useNotice } from '../../components/notice.js';
import type { RecordAccepted } from './api/types.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { SENDING_TEXTS } from './sending.texts.js';

interface Said extends Pick<SentAct, 'isForApproval' | 'restore' | 'onLeft'> {
  readonly spaceId: string;
  readonly accepted: Json<RecordAccepted>;
  /** Who else gets something of it. */
  readonly members: readonly string[];
  /** Seconds for which it is held; none of what the form sends, which showed its effect all along. */
  readonly seconds?: number;
  /** Words that lead to it, where its own page does not open by itself. */
  readonly open?: string;
}

/** Says what becomes of what was sent, until each country has it; what stays at home is said once. */
export function useSentNotice(own: string): (said: Said) => void {
  const t = useTexts(SENDING_TEXTS);
  const show = useNotice();
  const follow = useSentToast();
  const linkTo = useRecordLink();
  return ({ spaceId, accepted: { messages, recordId }, members, seconds = 0, open, ...act }) => {
    const link = open === undefined ? null : linkTo({ spaceId, recordId }, open);
    if (members.length > 0 || seconds > 0) return follow({ spaceId, messages, seconds, link, ...act });
    const said = t('sentHome', { own: memberCode(own) });
    return show({
      title: t('sentTitle'),
      message: (
        <>
          {said} {link}
        </>
      ),
    });
  };
}

/** A link to a record for a notice, which stands outside of what the router shows. */
function useRecordLink(): (
  params: { readonly spaceId: string; readonly recordId: string },
  words: string,
) => ReactNode {
  const router = useRouter();
  return (params, words) => (
    <RouterContextProvider router={router}>
      <Anchor
        size="sm"
        renderRoot={(props) => <Link {...props} to="/cases/$spaceId/records/$recordId" params={params} />}
      >
        {words}
      </Anchor>
    </RouterContextProvider>
  );
}
