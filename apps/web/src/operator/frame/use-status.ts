import { IconChecks, IconWifiOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Status } from '../../app-shell/status-bar.js';
import { useSinceFormat } from '../../components/time.js';
import { isSignedOut } from '../../lib/query-client.js';
import { useTexts } from '../../lib/texts.js';
import { boardQuery } from '../api/board.js';
import { FRAME_TEXTS } from './frame.texts.js';

/** What the status bar says: that what is shown is of now, or since when it is not. */
export function useStatus(): Status | null {
  const t = useTexts(FRAME_TEXTS);
  const format = useSinceFormat();
  const { data, error } = useQuery(boardQuery);
  if (!data) return null;
  if (error !== null && !isSignedOut(error))
    return { tone: 'bad', icon: IconWifiOff, sentence: t('lost', { since: format(data.at) }) };
  return { tone: 'calm', icon: IconChecks, sentence: t('answers') };
}
