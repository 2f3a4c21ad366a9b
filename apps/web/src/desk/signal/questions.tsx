import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Section } from '../../components/section.js';
import { Failed } from '../../components/states.js';
import { Time } from '../../components/time.js';
import { Value, ValueList } from '../../components/value-list.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { questionsQuery, useAsk } from '../api/signal.js';
import type { Questions as Asked, SignalView } from '../desk-types.js';
import { SIGNAL_TEXTS } from './signal.texts.js';

const OPEN: readonly SignalView['state'][] = ['SCREENED', 'WEIGHED', 'ROUTED'];

/** What whoever reported was asked in the mailbox, and what they answered; a question of the list is asked here. */
export function Questions({ signal: { signalId, state, mailbox } }: { readonly signal: Json<SignalView> }) {
  const t = useTexts(SIGNAL_TEXTS);
  const { data, error, refetch } = useQuery(questionsQuery(signalId));
  const mayAsk = OPEN.includes(state) && mailbox !== 'none';
  if (error)
    return (
      <Section title={t('questions')} isOpen>
        <Failed error={error} retry={() => void refetch()} />
      </Section>
    );
  if (!data || (data.asked.length === 0 && !mayAsk)) return null;
  return (
    <Section title={t('questions')} isOpen>
      <Stack gap="sm" maw={720}>
        {data.asked.length > 0 && <Answered asked={data.asked} />}
        {mayAsk && <AskForm signalId={signalId} questions={data.questions} />}
      </Stack>
    </Section>
  );
}

function Answered({ asked }: Pick<Json<Asked>, 'asked'>) {
  const t = useTexts(SIGNAL_TEXTS);
  return (
    <ValueList isWide>
      {asked.map(({ question, askedAt, said, repliedAt }, i) => (
        <Value key={i} label={question}>
          <div data-question={repliedAt === null ? 'open' : 'answered'}>
            {said ?? t(repliedAt === null ? 'notAnswered' : 'notReadable')} <Time at={repliedAt ?? askedAt} />
          </div>
        </Value>
      ))}
    </ValueList>
  );
}

function AskForm({ signalId, questions }: Pick<Json<Asked>, 'signalId' | 'questions'>) {
  const t = useTexts(SIGNAL_TEXTS);
  const [question, setQuestion] = useState<string | null>(null);
  const ask = useAsk(signalId);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (question !== null && !ask.isPending) ask.mutate({ question }, { onSuccess: () => setQuestion(null) });
  };
  return (
    <Stack component="form" gap="sm" onSubmit={submit}>
      <Select
        label={t('ask')}
        description={t('askHelp')}
        data={questions.map(({ code, label }) => ({ value: code, label }))}
        value={question}
        onChange={setQuestion}
      />
      {ask.error && <Failed error={ask.error} />}
      <Group gap="xs">
        <Button type="submit" variant="default" disabled={question === null} loading={ask.isPending}>
          {t('askNow')}
        </Button>
        <Text size="sm">{t('askNote')}</Text>
      </Group>
    </Stack>
  );
}
