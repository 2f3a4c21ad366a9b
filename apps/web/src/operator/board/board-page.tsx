import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CauseCard, type CauseTurn } from '../../components/cause-card.js';
import { Page } from '../../components/page.js';
import { Section } from '../../components/section.js';
import { SeenCauses } from '../../components/seen-causes.js';
import { Failed, Loading } from '../../components/states.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { boardQuery } from '../api/board.js';
import classes from '../operator.module.css';
import type { OperatorBoard, OperatorCause } from '../operator-types.js';
import { BOARD_TEXTS } from './board.texts.js';
import { CauseTable } from './cause-table.js';
import { RunbookLink } from './runbook-link.js';
import { SpaceLink } from './space-link.js';
import { useCauseWords } from './use-cause-words.js';
import { Pairs } from './pairs.js';

const TURNS: Readonly<Record<OperatorCause['whose'], CauseTurn>> = {
  nobody: 'nobody',
  operator: 'us',
  member: 'others',
};

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

/** What comes and goes stands below what stays, so that nothing jumps. */
function Board({ board }: { readonly board: Json<OperatorBoard> }) {
  const t = useTexts(BOARD_TEXTS);
  const words = useCauseWords();
  const { summary, causes, members, pairs, spaces, at } = board;
  const unseen = causes.filter(({ seen }) => seen === null);
  return (
    <Stack>
      <div className={classes['sentence']}>
        <CauseCard
          cause={summary.cause}
          whose={TURNS[summary.whose]}
          turn={words.turn(summary)}
          sentence={words.sentence(summary)}
        >
          <Group gap="md">
            {summary.space !== undefined && <SpaceLink space={summary.space} />}
            <RunbookLink cause={summary.cause} />
          </Group>
        </CauseCard>
      </div>
      <Section title={t('pairs')}>
        <Pairs members={members} pairs={pairs} at={at} />
      </Section>
      <Section title={t('causes')}>
        {unseen.length === 0 ? <Text c="dimmed">{t('noCauses')}</Text> : <CauseTable causes={unseen} />}
        <SeenCauses causes={causes.map((cause) => ({ ...cause, words: words.sentence(cause) }))} />
      </Section>
      <Text size="sm" c="dimmed">
        {t('scope', { members: members.length, spaces: spaces.length })}
      </Text>
    </Stack>
  );
}
