import { Anchor, Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { spacesQuery } from '../../../case/space/spaces.js';
import { OpenDialog } from '../../../components/open-dialog.js';
import { Section } from '../../../components/section.js';
import { useTimeFormat } from '../../../components/time.js';
import { useTexts } from '../../../lib/texts.js';
import type { HandedSignal } from '../api/handed-signal.js';
import { TAKE_UP_TEXTS } from '../take-up.texts.js';
import { SignalDrafts } from './signal-drafts.js';
import { TakeUpDialog } from './take-up-dialog.js';

/** Into which case it was taken up and what came of it; or the way to do so. */
export function TakeUp({ view: { signalId, restricted, takenUp } }: { readonly view: HandedSignal }) {
  const t = useTexts(TAKE_UP_TEXTS);
  const format = useTimeFormat();
  const [isOpen, setOpen] = useState(false);
  const { data: spaces } = useQuery(spacesQuery);
  if (takenUp === null) {
    return (
      <Section title={t('title')}>
        <Text mb="sm">{t('open')}</Text>
        <Button onClick={() => setOpen(true)} aria-haspopup="dialog">
          {t('takeUp')}
        </Button>
        {isOpen && (
          <OpenDialog>
            <TakeUpDialog signalId={signalId} isRestricted={restricted} onClose={() => setOpen(false)} />
          </OpenDialog>
        )}
      </Section>
    );
  }
  const { spaceId, byName, at } = takenUp;
  const title = spaces?.find((space) => space.spaceId === spaceId)?.title ?? null;
  return (
    <Section title={t('isTaken')}>
      <Text mb="sm" data-taken-up>
        {t('takenUp', { name: byName, at: format(at) })}{' '}
        {spaceId === null ? (
          t('elsewhere')
        ) : (
          <Anchor
            underline="always"
            renderRoot={(props) => <Link to="/cases/$spaceId" params={{ spaceId }} {...props} />}
          >
            {title ?? t('toCase')}
          </Anchor>
        )}
      </Text>
      {spaceId !== null && <SignalDrafts spaceId={spaceId} signalId={signalId} />}
    </Section>
  );
}
