import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEdtfWords } from '../../../case/record/edtf-words.js';
import { READERS } from '../../../case/record/readers.js';
import { RecordIcon } from '../../../case/record/record-icon.js';
import { shortNumber } from '../../../case/record/record-number.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import type { Choice } from './choice.js';
import { foundRecordsQuery } from './found-records.js';
import { OMNIBOX_TEXTS } from './omnibox.texts.js';
import { useSaidNumber } from './use-said-number.js';

/** So that not every letter asks. */
const PAUSE_MS = 80;
const ICON_PX = 16;

export interface FoundRecords {
  readonly choices: readonly Choice[];
  /** What is said of the words; null while it is not known, and where nobody searches. */
  readonly said: string | null;
  /** Several have the number that was typed. */
  readonly areTwins: boolean;
  /** The answer to these words is there. */
  readonly isSettled: boolean;
}

/** Records of the case, or of all cases, by words or by number. A number with a wrong digit is looked up nowhere. */
export function useRecords(typed: string, spaceId: string | null): FoundRecords {
  const t = useTexts(OMNIBOX_TEXTS);
  const number = useSaidNumber(typed);
  const dateWords = useEdtfWords();
  const navigate = useNavigate();
  const reads = useHasRole(...READERS);
  const isRefused = (number.isNamed && number.isWrong) || number.isRequest;
  const isAsked = reads && typed !== '' && !isRefused;
  const [words] = useDebouncedValue(typed, PAUSE_MS);
  const {
    data = [],
    isFetching,
    isError,
  } = useQuery({
    ...foundRecordsQuery(number.isOfOtherCase(spaceId) ? null : spaceId, words),
    enabled: isAsked && words !== '' && typed === words,
  });
  const isOfThese = typed === words;
  const found = data.filter(number.isMeant);
  const choices = found.map(({ recordId, type, name, detail, ...record }): Choice => {
    const params = { spaceId: record.spaceId, recordId };
    return {
      id: recordId,
      icon: <RecordIcon type={type} size={ICON_PX} />,
      label: name ?? t('nameless'),
      note: detail === null ? null : (dateWords(detail) ?? detail),
      end: shortNumber(record),
      run: () => void navigate({ to: '/cases/$spaceId/records/$recordId', params }),
    };
  });
  const isSettled = isRefused || (isOfThese && !isFetching);
  const saysNothing = !isSettled || (!isRefused && choices.length > 0);
  return {
    choices: isAsked && isOfThese ? choices : [],
    said:
      reads && typed !== '' && !saysNothing && !number.isRequest ? t(wordFor(number, isError), { words: typed }) : null,
    areTwins: found.filter(number.isNumberOf).length > 1,
    isSettled,
  };
}

/** What is said where nothing is found. */
function wordFor({ isNamed, isBare, isWrong }: ReturnType<typeof useSaidNumber>, isError: boolean) {
  if (isWrong) return 'NUMBER_WRONG';
  if (isError) return 'failed';
  return isNamed || isBare ? 'NUMBER_NOT_HERE' : 'none';
}
