import { Button } from '@mantine/core';
import { IconSend, IconTag } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { LABEL_DIALOG_TEXTS } from '../../../case/share/label-dialog.texts.js';
import type { RecordNames } from '../../../case/share/labelled.js';
import { useLabelling } from '../../../case/share/use-labelling.js';
import { useShare } from '../../../case/share/use-share.js';
import { Kbd, useAriaKeys } from '../../../components/kbd.js';
import { isChosen } from '../../../components/row-list/selection.js';
import { sessionQuery, useHasRole } from '../../../lib/session.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import type { RecordRow } from '../api/records.js';
import { LIST_TEXTS } from '../list.texts.js';
import { RECORDS_TEXTS } from '../records.texts.js';
import type { ChosenRows } from '../use-chosen.js';
import { MOST_CHOSEN, whyNotChosen } from '../why-not-chosen.js';

interface ChosenActsProps {
  readonly spaceId: string;
  readonly rows: readonly RecordRow[];
  readonly picked: ChosenRows;
  /** Whether the key is free: a record beside the list has it for itself. */
  readonly hasKey: boolean;
}

/** Says who gets all values of the chosen records of the own country, or how they are labelled; those of others stay as they are. */
export function ChosenActs({ spaceId, rows, picked, hasKey }: ChosenActsProps) {
  const t = useTexts(LIST_TEXTS);
  const label = useTexts(LABEL_DIALOG_TEXTS);
  const records = useTexts(RECORDS_TEXTS);
  const writes = useHasRole('investigator', 'liaison');
  const own = useQuery({ ...sessionQuery, enabled: false }).data?.member.member;
  const sharing = useShare(spaceId);
  const labelling = useLabelling(spaceId);
  const chosen = rows.filter(({ recordId }) => isChosen(picked.chosen, recordId));
  const ours = chosen.filter(({ owner }) => owner === own);
  const others = chosen.filter(({ owner }) => owner !== own);
  const namesOf = (some: readonly RecordRow[]): RecordNames =>
    new Map(some.map(({ recordId, name }) => [recordId, name ?? records('nameless')]));
  const why = whyNotChosen(ours.length, chosen.length >= picked.count);
  const isOff = why !== null;
  const open = (): void => {
    const name = ours.length === 1 ? (ours[0]?.name ?? null) : null;
    if (!isOff) sharing.share({ recordIds: ours.map(({ recordId }) => recordId), name, only: null });
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
        aria-haspopup="dialog"
      >
        {t('share')}
      </Button>
      <Button
        variant="default"
        disabled={isOff}
        leftSection={<IconTag size={16} stroke={1.6} aria-hidden />}
        onClick={() => labelling.label({ ours: namesOf(ours), others: namesOf(others) })}
        aria-haspopup="dialog"
      >
        {label('label')}
      </Button>
      {why !== null && <span role="status">{t(why, { most: MOST_CHOSEN })}</span>}
      {sharing.dialog}
      {labelling.dialog}
    </>
  );
}
