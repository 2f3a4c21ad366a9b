import { useDebouncedValue } from '@mantine/hooks';
import { IconMessageQuestion } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { READERS } from '../../../case/record/readers.js';
import { shortRequestNumber } from '../../../case/record/record-number.js';
import type { FoundCommitment } from '../../../lib/api-types.js';
import { api, type Json } from '../../../lib/http.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import type { Choice } from './choice.js';
import { OMNIBOX_TEXTS } from './omnibox.texts.js';
import { useSaidNumber } from './use-said-number.js';

/** So that not every letter asks. */
const PAUSE_MS = 80;
const ICON = { size: 16, stroke: 1.6, 'aria-hidden': true };

/** Requests of a case, or of all that the person reads; the words are in the body: they belong in no address. */
const foundRequestsQuery = (spaceId: string | null, words: string) =>
  queryOptions({
    queryKey: ['found-requests', spaceId, words],
    queryFn: ({ signal }) =>
      api.post<readonly FoundCommitment[]>(
        '/commitments/search',
        { q: words, ...(spaceId !== null && { spaceId }) },
        { signal },
      ),
    staleTime: 0,
  });

export interface FoundRequests {
  readonly choices: readonly Choice[];
  /** What is said of a number of a request; null of anything else, and while it is not known. */
  readonly said: string | null;
  readonly isSettled: boolean;
}

/** Requests by their number, or by words of what was asked. A number with a wrong digit is looked up nowhere. */
export function useRequests(typed: string, spaceId: string | null): FoundRequests {
  const t = useTexts(OMNIBOX_TEXTS);
  const navigate = useNavigate();
  const reads = useHasRole(...READERS);
  const number = useSaidNumber(typed);
  const [words] = useDebouncedValue(typed, PAUSE_MS);
  // Behind the letters of a country a number without R is one of a record.
  const isAsked = reads && typed !== '' && !number.isNamed && !(number.isRequest && number.isWrong);
  const { data = [], isFetching } = useQuery({
    ...foundRequestsQuery(number.isOfOtherCase(spaceId) ? null : spaceId, words),
    enabled: isAsked && words !== '' && typed === words,
  });
  const isOfThese = isAsked && typed === words;
  const choices = (isOfThese ? data.filter((one) => number.isMeant(numbered(one))) : []).map((found): Choice => {
    const { commitmentId, spaceId: inSpace } = found;
    const params = { spaceId: inSpace, askId: commitmentId };
    return {
      id: commitmentId,
      icon: <IconMessageQuestion {...ICON} />,
      label: found.text,
      note: found.author,
      end: shortRequestNumber(numbered(found)),
      run: () => void navigate({ to: '/cases/$spaceId/requests/$askId', params }),
    };
  });
  const isSettled = !isAsked || (isOfThese && !isFetching);
  const isMissing = number.isRequest && isSettled && choices.length === 0;
  const missing = number.isWrong ? t('NUMBER_WRONG') : t('noRequest');
  return { choices, said: reads && isMissing ? missing : null, isSettled };
}

/** What its number is written by. */
function numbered({ creditor, number, spaceId }: Json<FoundCommitment>) {
  return { asker: creditor, number, spaceId };
}
