import { ActionIcon } from '@mantine/core';
import { IconBellOff } from '@tabler/icons-react';
import { useFailureNotice } from '../../../components/notice.js';
import { useTexts } from '../../../lib/texts.js';
import { useFollow } from '../api/following.js';
import { RECORD_DUTY_TEXTS } from '../record-duty.texts.js';

interface HushRecordProps {
  readonly spaceId: string;
  readonly recordId: string;
  readonly name: string;
}

/** Wants to hear no more of a record, whether it is followed or was opened once. */
export function HushRecord({ spaceId, recordId, name }: HushRecordProps) {
  const t = useTexts(RECORD_DUTY_TEXTS);
  const onError = useFailureNotice();
  const { mutate, isPending } = useFollow(spaceId, recordId);
  const label = t('hush', { name });
  return (
    <ActionIcon
      size="sm"
      variant="subtle"
      loading={isPending}
      aria-label={label}
      title={label}
      onClick={() => mutate(false, { onError })}
    >
      <IconBellOff size={16} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}
