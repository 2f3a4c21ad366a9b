import { IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { Kbd } from '../../../components/kbd.js';
import { teamQuery } from '../../../features/teams/api/team.js';
import { sessionQuery, useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import type { Choice } from './choice.js';
import { OMNIBOX_TEXTS } from './omnibox.texts.js';
import type { FoundRecord } from './use-records.js';

/** Asks, above the page, who gets which values of a record that was found. */
export const ShareFound = createContext<(record: FoundRecord) => void>(() => undefined);

/** Shares the best that was found, where it is the own country's and the person may change it: not in a case that was opened in an emergency. */
export function useSharing(first: FoundRecord | null): readonly Choice[] {
  const t = useTexts(OMNIBOX_TEXTS);
  const share = useContext(ShareFound);
  const own = useQuery({ ...sessionQuery, enabled: false }).data?.member.member;
  const writes = useHasRole('investigator', 'liaison');
  const isOurs = first !== null && writes && first.owner === own;
  const { data: team } = useQuery({ ...teamQuery(first?.spaceId ?? ''), enabled: isOurs });
  if (!isOurs || !team || team.you.via === null || team.you.via === 'break-glass') return [];
  return [
    {
      id: 'share',
      icon: <IconSend size={16} stroke={1.6} aria-hidden />,
      label: t('shareWith', { name: first.name ?? t('nameless') }),
      end: <Kbd of="share" />,
      run: () => share(first),
    },
  ];
}
