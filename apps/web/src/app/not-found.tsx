import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Empty } from '../components/states.js';
import { useTexts } from '../lib/texts.js';
import { NOT_FOUND_TEXTS } from './not-found.texts.js';

/** An address without a screen. */
export function NotFound() {
  const t = useTexts(NOT_FOUND_TEXTS);
  return (
    <Empty title={t('title')} action={<Anchor renderRoot={(props) => <Link to="/" {...props} />}>{t('home')}</Anchor>}>
      {t('text')}
    </Empty>
  );
}
