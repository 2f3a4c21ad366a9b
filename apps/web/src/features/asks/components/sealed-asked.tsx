import { useQuery } from '@tanstack/react-query';
import type { SealedPanelProps } from '../../../case/feature/web-feature.js';
import { useMemberName } from '../../../case/member/member.js';
import { useTexts } from '../../../lib/texts.js';
import { asksQuery } from '../../../case/record/asks.js';
import { sentAbout } from '../api/asks.js';
import { QUESTION_TEXTS } from '../question.texts.js';

/** Where the newest question about what is sealed stands. */
export function SealedAsked({ spaceId, position }: Pick<SealedPanelProps, 'spaceId' | 'position'>) {
  const t = useTexts(QUESTION_TEXTS);
  const nameOf = useMemberName();
  const { data = [] } = useQuery(asksQuery(spaceId));
  const [ask] = sentAbout(data, position);
  return ask && ` · ${t(ask.state, { owner: nameOf(ask.owner) })}`;
}
