import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useShare } from '../../../case/share/use-share.js';
import { Kbd, useAriaKeys } from '../../../components/kbd.js';
import { isChosen } from '../../../components/row-list/selection.js';
import { sessionQuery, useHasRole } from '../../../lib/session.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import type { RecordRow } from '../api/records.js';
import { LIST_TEXTS } from '../list.texts.js';
import type { ChosenRows } from '../use-chosen.js';

/** As many as are asked about at once. */
const MOST = 200;

interface ShareChosenProps {
  readonly spaceId: string;
  readonly rows: readonly RecordRow[];
  readonly picked: ChosenRows;
  /** Whether the key is free: a record beside the list has it for itself. */
  readonly hasKey: boolean;
}

/** Says who gets all values of the chosen records of the own country; those of others stay as they are. */
export function ShareChosen({ spaceId, rows, picked, hasKey }: ShareChosenProps) {
  const t = useTexts(LIST_TEXTS);
  const writes = useHasRole('investigator', 'liaison');
  const own = useQuery({ ...sessionQuery, enabled: false }).data?.member.member;
  const { share, dialog } = useShare(spaceId);
  const chosen = rows.filter(({ recordId }) => isChosen(picked.chosen, recordId));
  const ours = chosen.filter(({ owner }) => owner === own);
  const isTooMuch = ours.length > MOST || chosen.length < picked.count;
  const isOff = isTooMuch || ours.length === 0;
  const open = (): void => {
    const name = ours.length === 1 ? (ours[0]?.name ?? null) : null;
    if (!isOff) share({ recordIds: ours.map(({ recordId }) => recordId), name, only: null });
  };
  useShortcuts([hasKey && writes && ['share', open]]);
  const keys = useAriaKeys('share');
  if (!writes) return null;
  return (
    <>
      <Button
        variant="filled"
        disabled={isOff}
        leftSection={<IconSend size={16} stroke={1.6} aria-hidden />}
        {...(hasKey ? { rightSection: <Kbd of="share" />, 'aria-keyshortcuts': keys } : {})}
        onClick={open}
      >
        {t('share')}
      </Button>
      {isOff && <span role="status">{isTooMuch ? t('shareMost', { most: MOST }) : t('shareNone')}</span>}
      {dialog}
    </>
  );
}
