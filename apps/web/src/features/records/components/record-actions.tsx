import {
  IconArrowBackUp,
  IconBell,
  IconBellFilled,
  IconBulb,
  IconListCheck,
  IconMessageQuestion,
  IconPencil,
  IconPrinter,
  IconSend,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { exemptionQuery, useExempt } from '../../../case/record/exemption.query.js';
import { useFailureNotice } from '../../../components/notice.js';
import { type ScreenAction, ScreenActions } from '../../../components/screen-actions.js';
import { useTexts } from '../../../lib/texts.js';
import { followingQuery, useFollow } from '../api/following.js';
import type { OpenRecord } from '../api/record.js';
import { RECORD_PAGE_TEXTS } from '../record-page.texts.js';
import { useMayChange, useMayRecall, useMaySuggest } from '../use-may-change.js';

interface RecordActionsProps {
  readonly spaceId: string;
  readonly record: Pick<OpenRecord, 'recordId' | 'owner'>;
  readonly onShare: () => void;
  /** Null where nobody can be asked. */
  readonly onAsk: (() => void) | null;
}

/** What can be done with a record: its owner shares and changes it, and who has some of it asks the others and suggests changes. */
export function RecordActions({ spaceId, record: { recordId, owner }, onShare, onAsk }: RecordActionsProps) {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const mayChange = useMayChange(owner);
  const maySuggest = useMaySuggest(owner);
  const edit = useEdit(spaceId, recordId);
  const mayRecall = useMayRecall(owner);
  const recall = useRecall(spaceId, recordId);
  const follow = useFollowing(spaceId, recordId);
  const keepOut = useKeepOut({ spaceId, recordId, mayChange });
  const share = { label: t('share'), icon: IconSend, run: onShare, shortcut: 'share', isMain: true } as const;
  const ask = { label: t('ask'), icon: IconMessageQuestion, shortcut: 'ask', opensDialog: true } as const;
  const actions: readonly ScreenAction[] = [
    ...(mayChange ? [{ ...share, opensDialog: true }, edit] : []),
    ...(onAsk === null ? [] : [{ ...ask, run: onAsk }]),
    ...(maySuggest ? [{ ...edit, label: t('suggest'), icon: IconBulb }] : []),
    follow,
    ...(mayRecall ? [recall] : []),
    ...(mayChange ? [keepOut] : []),
    { label: t('print'), icon: IconPrinter, run: () => window.print(), small: 'menu' },
  ];
  return <ScreenActions actions={actions} />;
}

function useEdit(spaceId: string, recordId: string): ScreenAction {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const navigate = useNavigate();
  const to = { to: '/cases/$spaceId/records/$recordId/edit', params: { spaceId, recordId } } as const;
  return { label: t('edit'), icon: IconPencil, run: () => void navigate(to), shortcut: 'edit', to };
}

function useRecall(spaceId: string, recordId: string): ScreenAction {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const navigate = useNavigate();
  const to = { to: '/cases/$spaceId/records/$recordId/recall', params: { spaceId, recordId } } as const;
  return { label: t('recall'), icon: IconArrowBackUp, run: () => void navigate(to), small: 'menu', to };
}

interface KeepOutProps {
  readonly spaceId: string;
  readonly recordId: string;
  readonly mayChange: boolean;
}

/** Keeps a record out of what other countries ask about numbers, and has it answer again. */
function useKeepOut({ spaceId, recordId, mayChange }: KeepOutProps): ScreenAction {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const notifyFailure = useFailureNotice();
  const { data } = useQuery({ ...exemptionQuery(spaceId, recordId), enabled: mayChange });
  const exempt = useExempt(spaceId, recordId);
  const isOut = data?.exempt ?? false;
  const run = (): void => {
    if (data) exempt.mutate(!isOut, { onError: notifyFailure });
  };
  return { label: isOut ? t('answerChecks') : t('keepOut'), icon: IconListCheck, run, small: 'menu' };
}

/** Begins and ends to follow a record. */
function useFollowing(spaceId: string, recordId: string): ScreenAction {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const notifyFailure = useFailureNotice();
  const { data } = useQuery(followingQuery(spaceId, recordId));
  const follow = useFollow(spaceId, recordId);
  const isOn = follow.isPending ? follow.variables : (data?.following ?? false);
  const run = (): void => {
    if (data) follow.mutate(!isOn, { onError: notifyFailure });
  };
  return {
    label: t('follow'),
    icon: isOn ? IconBellFilled : IconBell,
    run,
    shortcut: 'follow',
    isOn,
    small: 'icon',
    hint: isOn ? `${t('following')}. ${t('followWhy')}` : t('followWhy'),
  };
}
