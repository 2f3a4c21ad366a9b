import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useTexts } from '../../lib/texts.js';
import { HOLD_SECONDS, useHoldSeconds } from './hold-seconds.js';
import { HOLD_TEXTS } from './hold.texts.js';

/** For how long what one key sends can be undone. */
export function HoldChoice() {
  const t = useTexts(HOLD_TEXTS);
  const [seconds, choose] = useHoldSeconds();
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500} id="hold-label">
        {t('choice')}
      </Text>
      <SegmentedControl
        aria-labelledby="hold-label"
        size="xs"
        value={String(seconds)}
        onChange={(value) => choose(HOLD_SECONDS.find((one) => String(one) === value) ?? seconds)}
        data={HOLD_SECONDS.map((one) => ({ value: String(one), label: t('seconds', { seconds: one }) }))}
      />
    </Stack>
  );
}
