import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { RUNBOOK_TEXTS } from '../../components/runbook.texts.js';
import { useTexts } from '../../lib/texts.js';
import type { OperatorCause } from '../operator-types.js';
import { RUNBOOKS } from './runbooks.js';

/** Leads from a cause to what is to be done about it; nothing where the sentence says all. */
export function RunbookLink({ cause }: Pick<OperatorCause, 'cause'>) {
  const t = useTexts(RUNBOOK_TEXTS);
  const name = RUNBOOKS[cause];
  if (name === null) return null;
  return (
    <Anchor
      size="sm"
      aria-label={t('toRunbook', { name })}
      renderRoot={(props) => <Link {...props} to="/runbooks/$name" params={{ name }} />}
    >
      {t('runbook')}
    </Anchor>
  );
}
