import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { setTabCount } from '../../../components/tab-title.js';
import { useTexts } from '../../../lib/texts.js';
import { inboxCountQuery } from '../api/inbox-count.js';
import { NoticePace } from '../notice-pace.js';
import { areNoticesOn } from '../notice-setting.js';
import { PERSON_TEXTS } from '../person.texts.js';

/** Keeps in the tab of the browser how much waits, and tells of what is new where the person wants that. It shows nothing itself. */
export function WorkNews() {
  const { data } = useQuery(inboxCountQuery);
  const total = data?.total;
  useEffect(() => {
    setTabCount(total ?? 0);
    return () => setTabCount(0);
  }, [total]);
  useNotices(total);
  return null;
}

/** What was there when the page came is not new, and what becomes less neither. */
function useNotices(total: number | undefined): void {
  const t = useTexts(PERSON_TEXTS);
  const navigate = useNavigate();
  const before = useRef<number | undefined>(undefined);
  const pace = useRef<NoticePace | null>(null);
  const show = useRef<(count: number) => void>(() => {});
  useEffect(() => {
    show.current = (count) => {
      const notice = new Notification(t('noticeTitle', { count }), { tag: 'joinder' });
      notice.addEventListener('click', () => {
        window.focus();
        void navigate({ to: '/inbox' });
        notice.close();
      });
    };
  });
  useEffect(() => {
    pace.current = new NoticePace(
      (count) => show.current(count),
      () => areNoticesOn() && 'Notification' in window && Notification.permission === 'granted',
    );
    return () => pace.current?.stop();
  }, []);
  useEffect(() => {
    if (total === undefined) return;
    const more = before.current === undefined ? 0 : total - before.current;
    before.current = total;
    if (total === 0) pace.current?.stop();
    else pace.current?.add(more);
  }, [total]);
}
