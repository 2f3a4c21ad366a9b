import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { RUNBOOK_TEXTS } from '../../../components/runbook.texts.js';
import { useTexts } from '../../../lib/texts.js';

/** Leads to what is to be done; its name is spoken, as several stand on one page. */
export function RunbookLink({ name }: { readonly name: string }) {
  const t = useTexts(RUNBOOK_TEXTS);
  return (
    <Anchor
      size="sm"
      aria-label={t('toRunbook', { name })}
      renderRoot={(props) => <Link {...props} to="/flows/runbooks/$name" params={{ name }} />}
    >
      {t('runbook')}
    </Anchor>
  );
}
