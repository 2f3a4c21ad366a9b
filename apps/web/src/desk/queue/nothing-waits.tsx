import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Empty } from '../../components/states.js';
import { useTexts } from '../../lib/texts.js';
import { useMay } from '../signal/use-may.js';
import { LEAD_TEXTS } from './lead.texts.js';
import { QUEUE_TEXTS } from './queue.texts.js';

/** An empty queue, with what each role can look at meanwhile. */
export function NothingWaits() {
  const t = useTexts(QUEUE_TEXTS);
  const lead = useTexts(LEAD_TEXTS);
  const may = useMay();
  const words = may.weigh ? t('emptyText') : may.switch ? lead('emptyProsecutor') : lead('emptyContact');
  return (
    <Empty
      title={t('empty')}
      action={
        <Button variant="default" renderRoot={(props) => <Link {...props} to={may.weigh ? '/answers' : '/guide'} />}>
          {lead(may.weigh ? 'toAnswers' : may.switch ? 'ownGuide' : 'howColleagues')}
        </Button>
      }
    >
      {words}
    </Empty>
  );
}
