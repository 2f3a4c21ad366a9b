import { IconShield } from '@tabler/icons-react';
import shell from '../../app-shell/frame.module.css';
import { useShownLabel } from '../../components/page-label.js';
import { useTexts } from '../../lib/texts.js';
import { STATUS_TEXTS } from './status.texts.js';

/** Highest handling code of what the screen shows, in the header. */
export function HandlingChip() {
  const t = useTexts(STATUS_TEXTS);
  const label = useShownLabel();
  if (label === null) return null;
  return (
    <span className={shell['chip']} title={t('label', { label })} data-label={label}>
      <IconShield size={12} stroke={1.6} aria-hidden />
      {label}
    </span>
  );
}

/** The same in words, at the foot of the screen and of every printed page. */
export function HandlingWords() {
  const t = useTexts(STATUS_TEXTS);
  const label = useShownLabel();
  if (label === null) return null;
  return (
    <>
      <span className={shell['wideOnly']}>{t('label', { label })}</span>
      <span className={shell['narrowOnly']}>{label}</span>
    </>
  );
}
