import { Button } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../../lib/texts.js';
import type { FlowCause } from '../api/types.js';
import { CARD_TEXTS } from '../card.texts.js';
import { evidenceOf } from '../cause-evidence.js';
import { FLOWS_TEXTS } from '../flows.texts.js';

/** Leads to what a cause is about; nothing where no screen shows more than its sentence. */
export function EvidenceLink({ cause }: { readonly cause: FlowCause }) {
  const t = useTexts(FLOWS_TEXTS);
  const card = useTexts(CARD_TEXTS);
  const evidence = evidenceOf(cause);
  if (evidence === null) return null;
  const { part, link, count } = evidence;
  return (
    <Button
      variant="default"
      className="no-print"
      leftSection={<IconListSearch size={16} stroke={1.6} aria-hidden />}
      renderRoot={(props) => <Link {...props} {...link} />}
    >
      {count === null ? t(part) : card('evidence', { part: t(part), count })}
    </Button>
  );
}
