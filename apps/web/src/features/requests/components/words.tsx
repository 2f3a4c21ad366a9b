import { Text } from '@mantine/core';
import { Quote } from '../../../components/quote.js';
import { Time } from '../../../components/time.js';

interface WordsProps {
  readonly text: string;
  readonly author: string;
  readonly at?: string | undefined;
}

/** What somebody wrote, by whom and when. */
export function Words({ text, author, at }: WordsProps) {
  return (
    <Quote>
      <Text className="any-length">{text}</Text>
      <Text size="sm" c="dimmed">
        {author}
        {at !== undefined && (
          <>
            {' · '}
            <Time at={at} />
          </>
        )}
      </Text>
    </Quote>
  );
}
