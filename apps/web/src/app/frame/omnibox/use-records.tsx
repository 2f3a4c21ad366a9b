import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { memberCode } from '../../../case/member/member.js';
import { useEdtfWords } from '../../../case/record/edtf-words.js';
import { READERS } from '../../../case/record/readers.js';
import { RecordIcon } from '../../../case/record/record-icon.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import type { Choice } from './choice.js';
import { foundRecordsQuery } from './found-records.js';
import { OMNIBOX_TEXTS } from './omnibox.texts.js';

/** So that not every letter asks. */
const PAUSE_MS = 80;
const ICON_PX = 16;

export interface FoundRecords {
  readonly choices: readonly Choice[];
  /** Somebody may read records, and typed something. */
  readonly isAsked: boolean;
  /** The answer to these words is there. */
  readonly isSettled: boolean;
  readonly isFailed: boolean;
}

/** Records of the case, or of all cases, by words. */
export function useRecords(typed: string, spaceId: string | null): FoundRecords {
  const t = useTexts(OMNIBOX_TEXTS);
  const dateWords = useEdtfWords();
  const navigate = useNavigate();
  const reads = useHasRole(...READERS);
  const isAsked = reads && typed !== '';
  const [words] = useDebouncedValue(typed, PAUSE_MS);
  const {
    data = [],
    isFetching,
    isError,
  } = useQuery({
    ...foundRecordsQuery(spaceId, words),
    enabled: isAsked && words !== '',
  });
  const isOfThese = typed === words;
  const choices = data.map(({ recordId, type, name, detail, owner, ...record }): Choice => {
    const params = { spaceId: record.spaceId, recordId };
    return {
      id: recordId,
      icon: <RecordIcon type={type} size={ICON_PX} />,
      label: name ?? t('nameless'),
      note: detail === null ? null : (dateWords(detail) ?? detail),
      end: memberCode(owner),
      run: () => void navigate({ to: '/cases/$spaceId/records/$recordId', params }),
    };
  });
  return {
    isAsked,
    choices: isOfThese ? choices : [],
    isSettled: isOfThese && !isFetching,
    isFailed: isOfThese && isError,
  };
}
