import { Button } from '@mantine/core';
import { IconBell, IconBellCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useFailureNotice } from '../../../components/notice.js';
import { useTexts } from '../../../lib/texts.js';
import { followingQuery, useFollow } from '../api/following.js';
import { RECORD_PAGE_TEXTS } from '../record-page.texts.js';

/** Begins and ends to follow a record. */
export function FollowBell({ spaceId, recordId }: { readonly spaceId: string; readonly recordId: string }) {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const notifyFailure = useFailureNotice();
  const { data } = useQuery(followingQuery(spaceId, recordId));
  const follow = useFollow(spaceId, recordId);
  if (!data) return null;
  const isFollowed = follow.isPending ? follow.variables : data.following;
  return (
    <Button
      size="sm"
      variant={isFollowed ? 'light' : 'default'}
      aria-pressed={isFollowed}
      title={t('followWhy')}
      leftSection={isFollowed ? <IconBellCheck size={16} aria-hidden /> : <IconBell size={16} aria-hidden />}
      onClick={() => follow.mutate(!isFollowed, { onError: notifyFailure })}
    >
      {isFollowed ? t('following') : t('follow')}
    </Button>
  );
}
