import { Alert, Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Failed } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import { SENDING_TEXTS } from '../sending.texts.js';
import { hasNoEffect } from '../use-create.js';

interface CreateOutcomeProps {
  readonly error: Error | null;
  /** Record that an earlier try created. */
  readonly earlier: string | null;
  readonly spaceId: string;
}

/** What became of a try that did not create what the form says. */
export function CreateOutcome({ error, earlier, spaceId }: CreateOutcomeProps) {
  const t = useTexts(SENDING_TEXTS);
  if (earlier !== null) {
    return (
      <Alert role="alert" color="yellow" variant="outline">
        <Text size="sm">{t('arrivedBefore')}</Text>
        <Anchor
          renderRoot={(props) => (
            <Link
              to="/cases/$spaceId/records/$recordId"
              params={{ spaceId, recordId: earlier }}
              target="_blank"
              rel="noopener noreferrer"
              {...props}
            />
          )}
        >
          {t('openRecord')}
        </Anchor>
      </Alert>
    );
  }
  if (error === null) return null;
  return (
    <>
      <Failed error={error} />
      {!hasNoEffect(error) && <Text size="sm">{t('outcomeUnknown')}</Text>}
    </>
  );
}
