import { Checkbox, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { memberCode } from '../../../case/member/member.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { Failed, Loading } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import { askableRecordQuery } from '../api/askable-record.js';
import { ANSWER_TEXTS } from '../answer.texts.js';

interface ChooseValuesProps {
  readonly spaceId: string;
  readonly recordId: string;
  /** Member that gets what is chosen. */
  readonly member: string;
  /** Values as `message:index`. */
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/**
 * Chooses what another country gets of a record. Nothing is chosen: to release is a decision about each value. What it holds already can
 * be named too, so that a question about a record that it holds can be answered.
 */
export function ChooseValues({ spaceId, recordId, member, chosen, onChoose }: ChooseValuesProps) {
  const t = useTexts(ANSWER_TEXTS);
  const names = useRecordNames();
  const { data: record, error, refetch } = useQuery(askableRecordQuery(spaceId, recordId));
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!record) return <Loading />;
  const live = record.statements.filter(({ retractedIn, pending }) => retractedIn === null && !pending);
  return (
    <Checkbox.Group
      label={t('chooseValues', { member: memberCode(member) })}
      value={[...chosen]}
      onChange={(values) => onChoose(values)}
    >
      <Stack gap="xs" mt="xs">
        {live.map(({ messageId, index, property, value, release }) => {
          const isHeld = release.includes(member);
          return (
            <Checkbox
              key={`${messageId}:${index}`}
              value={`${messageId}:${index}`}
              label={
                <Text span size="sm" className="any-length">
                  {names.property(record.type, property)}: <bdi>{value}</bdi>
                </Text>
              }
              description={isHeld ? t('hasItAlready', { member: memberCode(member) }) : undefined}
            />
          );
        })}
      </Stack>
    </Checkbox.Group>
  );
}

/** The values that were chosen, as an answer names them. */
export function chosenStatements(chosen: readonly string[]): { messageId: string; index: number }[] {
  return chosen.map((name) => {
    const [messageId = '', index = ''] = name.split(':');
    return { messageId, index: Number(index) };
  });
}
