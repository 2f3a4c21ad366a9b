import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconBell,
  IconBellFilled,
  IconDots,
  IconMessageQuestion,
  IconPencil,
  IconPrinter,
  IconSend,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Kbd, useAriaKeys } from '../../../components/kbd.js';
import { useFailureNotice } from '../../../components/notice.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import { followingQuery, useFollow } from '../api/following.js';
import type { OpenRecord } from '../api/record.js';
import { RECORD_PAGE_TEXTS } from '../record-page.texts.js';
import { useMayChange } from '../use-may-change.js';

interface RecordActionsProps {
  readonly spaceId: string;
  readonly record: Pick<OpenRecord, 'recordId' | 'owner'>;
  readonly onShare: () => void;
  /** Null where nobody can be asked. */
  readonly onAsk: (() => void) | null;
}

/** What can be done with a record, each with its key: its owner shares and changes it, and who has some of it asks the others. */
export function RecordActions({ spaceId, record, onShare, onAsk }: RecordActionsProps) {
  const { recordId, owner } = record;
  const mayChange = useMayChange(owner);
  return (
    <>
      {mayChange && <ChangeButtons spaceId={spaceId} recordId={recordId} onShare={onShare} />}
      {onAsk && <AskButton onAsk={onAsk} />}
      <FollowBell spaceId={spaceId} recordId={recordId} />
      <More />
    </>
  );
}

interface RecordPath {
  readonly spaceId: string;
  readonly recordId: string;
}

interface ChangeProps extends RecordPath {
  readonly onShare: () => void;
}

/** One says who gets what, the other leads to the form. */
function ChangeButtons({ onShare, ...params }: ChangeProps) {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const navigate = useNavigate();
  const open = (): void => void navigate({ to: '/cases/$spaceId/records/$recordId/edit', params });
  useShortcuts([
    ['share', onShare],
    ['edit', open],
  ]);
  return (
    <>
      <Button
        variant="filled"
        aria-keyshortcuts={useAriaKeys('share')}
        leftSection={<IconSend size={16} stroke={1.6} aria-hidden />}
        rightSection={<Kbd of="share" />}
        onClick={onShare}
      >
        {t('share')}
      </Button>
      <Button
        variant="default"
        aria-keyshortcuts={useAriaKeys('edit')}
        leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />}
        rightSection={<Kbd of="edit" />}
        renderRoot={(props) => <Link {...props} to="/cases/$spaceId/records/$recordId/edit" params={params} />}
      >
        {t('edit')}
      </Button>
    </>
  );
}

function AskButton({ onAsk }: { readonly onAsk: () => void }) {
  const t = useTexts(RECORD_PAGE_TEXTS);
  useShortcuts([['ask', onAsk]]);
  return (
    <Button
      variant="default"
      aria-haspopup="dialog"
      aria-keyshortcuts={useAriaKeys('ask')}
      leftSection={<IconMessageQuestion size={16} stroke={1.6} aria-hidden />}
      rightSection={<Kbd of="ask" />}
      onClick={onAsk}
    >
      {t('ask')}
    </Button>
  );
}

/** Begins and ends to follow a record. */
function FollowBell({ spaceId, recordId }: RecordPath) {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const notifyFailure = useFailureNotice();
  const { data } = useQuery(followingQuery(spaceId, recordId));
  const follow = useFollow(spaceId, recordId);
  const isFollowed = follow.isPending ? follow.variables : (data?.following ?? false);
  const turn = (): void => {
    if (data) follow.mutate(!isFollowed, { onError: notifyFailure });
  };
  useShortcuts([['follow', turn]]);
  const Icon = isFollowed ? IconBellFilled : IconBell;
  return (
    <ActionIcon
      variant="default"
      aria-pressed={isFollowed}
      aria-keyshortcuts={useAriaKeys('follow')}
      aria-label={t('follow')}
      title={`${isFollowed ? t('following') : t('follow')}. ${t('followWhy')}`}
      onClick={turn}
    >
      <Icon size={16} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}

function More() {
  const t = useTexts(RECORD_PAGE_TEXTS);
  return (
    <Menu withInitialFocusPlaceholder={false} position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" aria-label={t('more')} title={t('more')}>
          <IconDots size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />} onClick={() => window.print()}>
          {t('print')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
