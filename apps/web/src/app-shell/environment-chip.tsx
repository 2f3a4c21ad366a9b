import { useTexts } from '../lib/texts.js';
import classes from './frame.module.css';
import { SHELL_TEXTS } from './shell.texts.js';

/** Says which network this is, where it is not the one for real work. */
export function EnvironmentChip({ name }: { readonly name: string | null }) {
  const t = useTexts(SHELL_TEXTS);
  if (name === null) return null;
  return (
    <span className={classes['chip']} title={t('environment', { name })} data-environment={name}>
      {name}
    </span>
  );
}
