import { Alert } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTimeFormat } from '../../components/time.js';
import { isSignedOut } from '../../lib/query-client.js';
import { useTexts } from '../../lib/texts.js';
import { boardQuery } from '../api/board.js';
import classes from '../operator.module.css';
import { FRAME_TEXTS } from './frame.texts.js';

/** Says that what is on the screen is old, since when, and that nothing is to be done for it. */
export function ConnectionNotice() {
  const t = useTexts(FRAME_TEXTS);
  const format = useTimeFormat();
  const { data, error } = useQuery(boardQuery);
  const isLost = data !== undefined && error !== null && !isSignedOut(error);
  return (
    <div role="status" className={classes['notice']}>
      {isLost && (
        <Alert color="red.9" variant="filled" radius={0} py="xs" icon={<IconPlugConnectedX aria-hidden />}>
          {t('lost', { since: format(data.at) })}
        </Alert>
      )}
    </div>
  );
}
