import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Page } from '../../components/page.js';
import { Section } from '../../components/section.js';
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
  return (
    <Page title={t('title')}>
      {data ? <Board board={data} /> : error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />}
    </Page>
  );
}

function Board({ board }: { readonly board: Json<OperatorBoard> }) {
  const t = useTexts(BOARD_TEXTS);
  const { members, pairs, spaces, at } = board;
  return (
    <Stack>
      <Causes board={board} />
      <Members board={board} />
      <Section title={t('pairs')}>
        <Pairs members={members} pairs={pairs} at={at} />
      </Section>
      <Text size="sm" c="dimmed">
        {t('scope', { members: members.length, spaces: spaces.filter(({ isNetwork }) => !isNetwork).length })}
      </Text>
    </Stack>
  );
}
