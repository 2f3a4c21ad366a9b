import {
  IconChecks,
  IconCloudOff,
  IconEyeExclamation,
  IconHourglass,
  IconPlugConnectedX,
  IconSend,
  IconUserExclamation,
  IconWifiOff,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Status } from '../../app-shell/status-bar.js';
import { memberCode } from '../../case/member/member.js';
import { networkQuery } from '../../case/member/network.js';
import { useShownNotice } from '../../components/page-notice.js';
import { useSinceFormat } from '../../components/time.js';
import { useLiveState, useLostSince } from '../../lib/live.js';
import { useIsSignedOut } from '../../lib/session-end.js';
import { useTexts } from '../../lib/texts.js';
import { STATUS_TEXTS } from './status.texts.js';
import { waitingCountQuery } from './waiting-count.js';
import { type News, worstNews } from './worst-news.js';

const LOOKS = {
  'gateway-lost': { tone: 'bad', icon: IconWifiOff },
  notice: { tone: 'bad', icon: IconEyeExclamation },
  'log-lost': { tone: 'wait', icon: IconCloudOff },
  'members-lost': { tone: 'wait', icon: IconPlugConnectedX },
  'signed-out': { tone: 'wait', icon: IconUserExclamation },
  waiting: { tone: 'calm', icon: IconHourglass },
  sending: { tone: 'calm', icon: IconSend },
  'all-sent': { tone: 'calm', icon: IconChecks },
} as const satisfies Record<News['kind'], Omit<Status, 'sentence'>>;

/** What the status bar says now; null while nothing is known. */
export function useStatus(): Status | null {
  const say = useSentence();
  const live = useLiveState();
  const since = useLostSince();
  const notice = useShownNotice();
  const isSignedOut = useIsSignedOut();
  const { data: network } = useQuery(networkQuery);
  const { data: waiting } = useQuery(waitingCountQuery);
  const news = worstNews({
    notice,
    isSignedOut,
    network,
    waiting: waiting?.approval ?? 0,
    ...(live === 'lost' && { lostSince: since }),
  });
  return news && { ...LOOKS[news.kind], sentence: say(news) };
}

function useSentence(): (news: News) => string {
  const t = useTexts(STATUS_TEXTS);
  const format = useSinceFormat();
  const codes = (members: readonly string[]): string => members.map(memberCode).join(' ');
  return (news) => {
    switch (news.kind) {
      case 'gateway-lost':
        return t('gatewayLost', { since: news.since === null ? '…' : format(news.since) });
      case 'notice':
        return news.sentence;
      case 'log-lost':
        return t('logLost', { since: news.since === null ? '…' : format(news.since), kept: news.kept });
      case 'members-lost': {
        const { members, since } = news;
        const named = { members: codes(members), count: members.length };
        return since === null ? t('membersNotYet', named) : t('membersLost', { ...named, since: format(since) });
      }
      case 'signed-out':
        return t('signedOut');
      case 'waiting':
        return t('waiting', { count: news.count });
      case 'sending':
        return t('sending', { count: news.count });
      case 'all-sent':
        return t('allSent', { members: codes(news.members) });
    }
  };
}
