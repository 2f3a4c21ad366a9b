import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Kbd } from '../../../components/kbd.js';
import { Empty } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import type { Request } from '../api/requests.js';
import { DECIDE_TEXTS } from '../decide.texts.js';
import { useRequestWords } from '../use-request-words.js';

/** In the place of what somebody else settled meanwhile: no other one takes it by itself. */
export function SettledMeanwhile({ request }: { readonly request: Request }) {
  const t = useTexts(DECIDE_TEXTS);
  const words = useRequestWords();
  const { messageId, settled } = request;
  const action = (
    <Anchor renderRoot={(props) => <Link {...props} to="/approvals/$messageId" params={{ messageId }} />}>
      {words.title(request)}
    </Anchor>
  );
  return (
    <Empty title={t('settledBy', { name: settled?.by ?? '' })} action={action}>
      {words.outcome(request)} · {t('moveOn')} <Kbd of="next" />
    </Empty>
  );
}
