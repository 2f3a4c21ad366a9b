import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Page } from '../../components/page.js';
import { Failed, Loading } from '../../components/states.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { boardQuery } from '../api/board.js';
import type { OperatorBoard } from '../operator-types.js';
import { BOARD_TEXTS } from './board.texts.js';
import { Causes } from './causes.js';
import { Members } from './members.js';
import { Pairs } from './pairs.js';

/** Whether messages flow between all members, and whose turn it is where they do not. */
export function BoardPage() {
  const t = useTexts(BOARD_TEXTS);
  const { data, error, refetch } = useQuery(boardQuery);
  const count = data && {
    members: data.members.length,
    spaces: data.spaces.filter(({ isNetwork }) => !isNetwork).length,
  };
  return (
    <Page title={t('title')} count={count && t('count', count)}>
      {data ? <Board board={data} /> : error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />}
    </Page>
  );
}

function Board({ board }: { readonly board: Json<OperatorBoard> }) {
  const t = useTexts(BOARD_TEXTS);
  const { members, pairs, at } = board;
  return (
    <Stack gap="lg">
      <Causes board={board} />
      <Members board={board} />
      <Pairs members={members} pairs={pairs} at={at} />
      <Text size="sm" c="dimmed">
        {t('scope')}
      </Text>
    </Stack>
  );
}
