import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../lib/texts.js';
import { RUNBOOK_TEXTS } from './runbook.texts.js';
import { RunbookText } from './runbook-text.js';
import { runbookQuery } from './runbooks.js';
import { Failed, Loading } from './states.js';

/** What to do about a cause, as it is written beside the software. */
export function Runbook({ name }: { readonly name: string }) {
  const t = useTexts(RUNBOOK_TEXTS);
  const { data, error, refetch } = useQuery(runbookQuery(name));
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  return data === null ? <Text>{t('noRunbook')}</Text> : <RunbookText text={data} />;
}
