import { IconList } from '@tabler/icons-react';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEdtfWords } from '../../../case/record/edtf-words.js';
import { READERS } from '../../../case/record/readers.js';
import { RecordIcon } from '../../../case/record/record-icon.js';
import { shortNumber } from '../../../case/record/record-number.js';
import { scriptOf } from '../../../case/record/script-of.js';
import { spacesQuery } from '../../../case/space/spaces.js';
import type { FoundInCases } from '../../../lib/api-types.js';
import type { Json } from '../../../lib/http.js';
import { keepWords } from '../../../lib/searched-words.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import type { Choice } from './choice.js';
import { foundRecordsQuery } from './found-records.js';
import { OMNIBOX_TEXTS } from './omnibox.texts.js';
import { useSaidNumber } from './use-said-number.js';

/** So that not every letter asks. */
const PAUSE_MS = 80;
const ICON_PX = 16;

/** Digits that find a number by its end. */
const FEWEST_DIGITS = 4;

export type FoundRecord = Json<FoundInCases>['records'][number];

export interface FoundRecords {
  /** The best of them. */
  readonly first: FoundRecord | null;
  /** How else the words were found than as they are typed; null where they were not. */
  readonly also: string | null;
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
    data: answer,
    isFetching,
    isError,
  } = useQuery({
    ...foundRecordsQuery(number.isOfOtherCase(spaceId) ? null : spaceId, words),
    enabled: isAsked && words !== '' && typed === words,
  });
  const isOfThese = typed === words;
  const found = (answer?.records ?? []).filter(number.isMeant);
  const hasMore = (answer?.total.count ?? 0) > (answer?.records.length ?? 0);
  const rest = useRest(typed, spaceId, hasMore ? { records: found, total: answer?.total } : NOTHING);
  const choices = found.map(({ recordId, type, name, detail, ...record }): Choice => {
    const params = { spaceId: record.spaceId, recordId };
    return {
      id: recordId,
      icon: <RecordIcon type={type} size={ICON_PX} />,
      label: name ?? t('nameless'),
      note: detail === null ? null : (dateWords(detail) ?? detail),
      end: shortNumber(record),
      run: () => void navigate({ to: '/cases/$spaceId/records/$recordId', params }),
      peek: () =>
        void navigate({ to: '/cases/$spaceId/records', params, search: { s: keepWords(typed), peek: recordId } }),
    };
  });
  const isSettled = isRefused || (isOfThese && !isFetching);
  const saysNothing = !isSettled || (!isRefused && choices.length > 0);
  const shown = isAsked && isOfThese ? found : [];
  return {
    first: shown[0] ?? null,
    also: useOtherForms(typed, shown),
    choices: isAsked && isOfThese ? [...choices, ...rest] : [],
    said:
      reads && typed !== '' && !saysNothing && !number.isRequest ? t(wordFor(number, isError), { words: typed }) : null,
    areTwins: found.filter(number.isNumberOf).length > 1,
    isSettled,
  };
}

/** Of what was found by another script, its name as it is written; and whether the end of a number found it. */
function useOtherForms(typed: string, found: readonly FoundRecord[]): string | null {
  const t = useTexts(OMNIBOX_TEXTS);
  const script = scriptOf(typed);
  const other = found.find(({ name }) => script !== null && name !== null && ![script, null].includes(scriptOf(name)));
  const digits = digitsOf(typed);
  const isByEnd =
    digits.length >= FEWEST_DIGITS &&
    !/\p{L}/u.test(typed) &&
    found.some((record) => [record.name, record.detail].some((text) => isEndOf(digits, text)));
  const forms = [other?.name ? t('alsoAs', { words: other.name }) : [], isByEnd ? t('lastDigits') : []].flat();
  return forms.length === 0 ? null : forms.join(' · ');
}

function digitsOf(text: string): string {
  return text.replace(/\D/gu, '');
}

function isEndOf(digits: string, text: string | null): boolean {
  const all = digitsOf(text ?? '');
  return all.length > digits.length && all.endsWith(digits);
}

type Found = Json<FoundInCases>;

const NOTHING = { records: [], total: undefined };

/** Where there is more than is shown here: the way to the list of each case of which something is shown. */
function useRest(
  typed: string,
  spaceId: string | null,
  { records: found, total }: Pick<Found, 'records'> & { readonly total: Found['total'] | undefined },
): readonly Choice[] {
  const t = useTexts(OMNIBOX_TEXTS);
  const navigate = useNavigate();
  const { data: spaces = [] } = useQuery(spacesQuery);
  if (total === undefined) return [];
  const titleOf = (id: string): string => spaces.find((space) => space.spaceId === id)?.title ?? id;
  const cases = [...new Set(found.map((record) => record.spaceId))];
  const { count, exact } = total;
  return cases.map((id): Choice => ({
    id: `all ${id}`,
    icon: <IconList size={ICON_PX} stroke={1.6} aria-hidden />,
    label:
      spaceId === null
        ? t('allInCase', { words: typed, title: titleOf(id) })
        : t(exact ? 'all' : 'allOver', { count, words: typed }),
    run: () =>
      void navigate({
        to: '/cases/$spaceId/records',
        params: { spaceId: id },
        search: { s: keepWords(typed) },
      }),
  }));
}

/** What is said where nothing is found. */
function wordFor({ isNamed, isBare, isWrong }: ReturnType<typeof useSaidNumber>, isError: boolean) {
  if (isWrong) return 'NUMBER_WRONG';
  if (isError) return 'failed';
  return isNamed || isBare ? 'NUMBER_NOT_HERE' : 'none';
}
