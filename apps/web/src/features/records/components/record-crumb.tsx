import { Anchor } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { NumberCopy } from '../../../case/record/number-copy.js';
import type { Numbered } from '../../../case/record/record-number.js';
import { useSay, useTexts } from '../../../lib/texts.js';
import { RECORD_PAGE_TEXTS } from '../record-page.texts.js';
import { RAIL_TEXTS } from '../records.feature.texts.js';
import classes from './facts.module.css';

/** The way back to the list, and the number of the record. */
export function RecordCrumb({ spaceId, record }: { readonly spaceId: string; readonly record: Numbered }) {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const say = useSay();
  return (
    <nav aria-label={t('crumbs')} className={classes['crumb']}>
      <Anchor
        inherit
        c="inherit"
        renderRoot={(props) => <Link {...props} to="/cases/$spaceId/records" params={{ spaceId }} />}
      >
        {say(RAIL_TEXTS.records)}
      </Anchor>
      <IconChevronRight size={14} stroke={1.6} aria-hidden />
      <NumberCopy spaceId={spaceId} record={record} />
    </nav>
  );
}
