import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DutyItem } from '../../case/feature/web-feature.js';
import { useFailureNotice, useNotice } from '../../components/notice.js';
import { api } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { INBOX_TEXTS } from './inbox.texts.js';
import { tomorrowMorning } from './work-lines.js';

interface Put {
  readonly id: string;
  readonly what: 'done' | 'snooze';
}

/** What can be done with a line of My work where it stands. What waits for a decision or an answer is not done before that. */
export function useItemActions() {
  const t = useTexts(INBOX_TEXTS);
  const queries = useQueryClient();
  const onError = useFailureNotice();
  const notify = useNotice();
  const { mutate } = useMutation({
    mutationFn: ({ id, what }: Put) => {
      const path = `/inbox/${encodeURIComponent(id)}/${what}`;
      return what === 'done' ? api.post(path) : api.post(path, { until: tomorrowMorning(new Date()).toISOString() });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['inbox'] }),
    onError,
  });
  return {
    done: ({ id, clearable }: DutyItem) =>
      clearable ? mutate({ id, what: 'done' }) : notify({ message: t('mustBeAnswered') }),
    snooze: ({ id }: DutyItem) => mutate({ id, what: 'snooze' }),
  };
}
