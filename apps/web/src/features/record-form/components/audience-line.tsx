import { Stack, Text } from '@mantine/core';
import { IconBan, IconCloudOff, IconLock, IconScale, IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Ground } from '#libs/approval';
import { useDayFormat } from '../../../components/day.js';
import { IconLine } from '../../../components/icon-line.js';
import { useMemberList } from '../../../case/member/member-list.js';
import { memberCode } from '../../../case/member/member.js';
import { networkQuery } from '../../../case/member/network.js';
import { useLanguage, useTexts } from '../../../lib/texts.js';
import type { Audience } from '../audience.js';
import { SENDING_TEXTS } from '../sending.texts.js';
import type { SendingOutlook } from '../use-forecast.js';

interface AudienceLineProps {
  readonly audience: Audience;
  readonly outlook: SendingOutlook;
  readonly own: string;
}

/** Who will get this, who will see that it is there, whether a prosecutor decides first, and what else it waits for. */
export function AudienceLine({ audience, outlook, own }: AudienceLineProps) {
  const t = useTexts(SENDING_TEXTS);
  const list = useMemberList();
  const { all, some, none, total } = audience;
  const gets = [...all, ...some.map(({ member }) => member)];
  const isHome = gets.length === 0;
  const sentences = [
    ...(isHome ? [t('staysHome', { own: memberCode(own) })] : []),
    ...(all.length > 0 ? [t('getsAll', { count: all.length, members: list(all) })] : []),
    ...some.map(({ member, count }) => t('getsSome', { member: memberCode(member), count, total })),
    ...(none.length > 0 ? [t('seesSealed', { count: none.length, members: list(none) })] : []),
  ];
  const approval = useApprovalText(outlook);
  const isRefused = outlook.forecast?.kind === 'refused';
  const reach = useReachText(gets);
  return (
    <Stack gap={2} aria-live="polite">
      <IconLine size={18} icon={isHome ? IconLock : IconSend}>
        <Text fw={600} data-testid="audience">
          {sentences.join(' ')}
        </Text>
      </IconLine>
      {approval !== null && (
        <IconLine size={18} icon={isRefused ? IconBan : IconScale}>
          <Text size="sm" data-testid="approval" {...(isRefused ? { c: 'red', fw: 600 } : {})}>
            {approval}
          </Text>
        </IconLine>
      )}
      {reach !== null && (
        <IconLine size={18} icon={IconCloudOff}>
          <Text size="sm">{reach}</Text>
        </IconLine>
      )}
    </Stack>
  );
}

const MOST_NAMES = 3;

const GROUND_TEXTS = {
  sensitive: 'sensitive',
  'new-recipient': 'newRecipient',
  'handling-of-others': 'ofOthers',
  'no-standing-approval': 'notCovered',
} as const satisfies Record<Ground, keyof typeof SENDING_TEXTS>;

function useApprovalText({ forecast, deciders }: SendingOutlook): string | null {
  const t = useTexts(SENDING_TEXTS);
  const { language } = useLanguage();
  const list = useMemberList();
  const day = useDayFormat();
  if (forecast === null || forecast.kind === 'home') return null;
  if (forecast.kind === 'refused') return forecast.reason;
  if (forecast.kind === 'standing') return t('standing', { date: day(forecast.ends ?? '') });
  const unheard = forecast.newRecipients;
  const grounds = forecast.grounds.map((ground) =>
    t(GROUND_TEXTS[ground], { count: unheard.length, members: list(unheard) }),
  );
  const isNamed = deciders.length > 0 && deciders.length <= MOST_NAMES;
  const format = (type: 'conjunction' | 'disjunction', words: readonly string[]): string =>
    new Intl.ListFormat(language, { type }).format(words);
  const names = isNamed ? format('disjunction', deciders) : t('aProsecutor');
  return t('byHand', { names, grounds: format('conjunction', grounds) });
}

/** What keeps it from arriving now; it waits by itself. */
function useReachText(gets: readonly string[]): string | null {
  const t = useTexts(SENDING_TEXTS);
  const list = useMemberList();
  const { data } = useQuery(networkQuery);
  if (!data || gets.length === 0) return null;
  if (data.broker.state === 'not-reached') return t('exchangeLost');
  const lost = data.members.filter(({ member, state }) => state === 'not-reached' && gets.includes(member));
  if (lost.length === 0) return null;
  return t('memberLost', { count: lost.length, members: list(lost.map(({ member }) => member)) });
}
