import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { FC } from 'react';
import { Page } from '../../components/page.js';
import { Empty } from '../../components/states.js';
import { useTexts } from '../../lib/texts.js';
import { useMay } from '../signal/use-may.js';
import { FOR_READERS_TEXTS } from './for-readers.texts.js';
import { FRAME_TEXTS } from './frame.texts.js';

/** A screen with signals: who reads none is told so, with a way on, and nothing of the screen is asked for. */
export function forReaders(Screen: FC): FC {
  return function ForReaders() {
    return useMay().read ? <Screen /> : <NotForYou />;
  };
}

function NotForYou() {
  const t = useTexts(FOR_READERS_TEXTS);
  const words = useTexts(FRAME_TEXTS);
  return (
    <Page title={words('queue')}>
      <Empty
        title={t('title')}
        action={
          <Button variant="default" renderRoot={(props) => <Link {...props} to="/" />}>
            {t('home')}
          </Button>
        }
      >
        {t('why')}
      </Empty>
    </Page>
  );
}
