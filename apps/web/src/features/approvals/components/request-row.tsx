import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconFileText, IconMessage, IconScale, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useFeatures } from '../../../case/feature/features.js';
import { Age } from '../../../components/age.js';
import { IconLine } from '../../../components/icon-line.js';
import { HandlingChip } from '../../../case/record/labels.js';
import { RecordIcon } from '../../../case/record/record-icon.js';
import { Time } from '../../../components/time.js';
import { localeOf } from '../../../lib/locale.js';
import { useLanguage, useTexts } from '../../../lib/texts.js';
import type { Request } from '../api/requests.js';
import { APPROVALS_TEXTS } from '../approvals.texts.js';
import { legalBasesOf } from '../request-content.js';
import { useRequestWords } from '../use-request-words.js';
import { RequestState } from './request-state.js';

/** One message: who asks, what would go to whom, under which clause, why it waits and since when. */
export function RequestRow({ request }: { readonly request: Request }) {
  const t = useTexts(APPROVALS_TEXTS);
  const words = useRequestWords();
  const { messageId, type, handling, state, spaceId, requestedAt } = request;
  const about = [words.caseTitle(spaceId), ...legalBasesOf(request).map((basis) => t('under', { basis }))];
  return (
    <Paper component="li" withBorder p="sm" data-request={messageId}>
      <Group align="flex-start" gap="sm">
        <TypeIcon type={type} />
        <Stack gap={4} flex={1} miw={230}>
          <Group gap="xs">
            <Anchor
              fw={600}
              dir="auto"
              className="any-length"
              renderRoot={(props) => <Link to="/approvals/$messageId" params={{ messageId }} {...props} />}
            >
              {words.title(request)}
            </Anchor>
            <HandlingChip code={handling} />
          </Group>
          <Text size="sm">{words.wish(request)}</Text>
          {state === 'waiting' ? (
            <IconLine icon={IconScale}>
              <Text size="sm">{words.why(request)}</Text>
            </IconLine>
          ) : (
            <Settlement request={request} />
          )}
          <Text size="xs" c="dimmed" className="any-length">
            {about.join(' · ')} · <Age at={requestedAt} />
          </Text>
        </Stack>
        <Next request={request} />
      </Group>
    </Paper>
  );
}

function Settlement({ request: { state, settled } }: { readonly request: Request }) {
  const t = useTexts(APPROVALS_TEXTS);
  return (
    <Group gap="xs">
      <RequestState state={state} />
      {settled && (
        <Text size="sm" className="any-length">
          {settled.reason === '' ? settled.by : t('settledBy', { name: settled.by, reason: settled.reason })} ·{' '}
          <Time at={settled.at} />
        </Text>
      )}
    </Group>
  );
}

/** What can be done, or whose turn it is. */
function Next({ request }: { readonly request: Request }) {
  const t = useTexts(APPROVALS_TEXTS);
  const { language } = useLanguage();
  const { messageId, state, mayDecide, deciders } = request;
  if (state !== 'waiting') return null;
  if (!mayDecide) {
    const names = new Intl.ListFormat(localeOf(language), { type: 'disjunction' }).format(
      deciders.map(({ name }) => name),
    );
    return (
      <Text size="sm" maw={260}>
        {deciders.length > 0 ? t('waitsFor', { names }) : t('waitsForNobody')}
      </Text>
    );
  }
  return (
    <Button size="xs" renderRoot={(props) => <Link to="/approvals/$messageId" params={{ messageId }} {...props} />}>
      {t('decide')}
    </Button>
  );
}

export function TypeIcon({ type, size = 20 }: { readonly type: string; readonly size?: number }) {
  const Added = useFeatures().approvals.get(type)?.icon;
  if (Added) return <Added size={size} aria-hidden />;
  if (type === 'comment') return <IconMessage size={size} aria-hidden />;
  if (type === 'draft') return <IconFileText size={size} aria-hidden />;
  if (type === 'people') return <IconUsers size={size} aria-hidden />;
  return <RecordIcon type={type} size={size} />;
}
