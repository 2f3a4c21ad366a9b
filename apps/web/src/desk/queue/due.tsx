import { IconAlertTriangle } from '@tabler/icons-react';
import { Age, ageOf } from '../../components/age.js';
import { Chip } from '../../components/chip.js';
import { useNow } from '../../components/now.js';
import { useTimeFormat } from '../../components/time.js';
import { useLanguage, useTexts } from '../../lib/texts.js';
import { QUEUE_TEXTS } from './queue.texts.js';

/** Until when it is to be done: by word and icon where that is over. */
export function Due({ at }: { readonly at: string | null }) {
  const t = useTexts(QUEUE_TEXTS);
  const { language } = useLanguage();
  const format = useTimeFormat();
  const now = useNow();
  if (at === null) return t('noTerm');
  const due = new Date(at);
  if (due >= now) return <Age at={at} />;
  return (
    <Chip tone="red" icon={IconAlertTriangle} title={t('overdueLong', { at: format(at) })}>
      {t('overdue', { age: ageOf(due, now, language) })}
    </Chip>
  );
}
