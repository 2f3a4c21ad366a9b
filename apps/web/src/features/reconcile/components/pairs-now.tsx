import { IconUsersGroup } from '@tabler/icons-react';
import { TERMS } from '#libs/words';
import type { RightNowProps } from '../../../case/feature/web-feature.js';
import { useSay } from '../../../lib/texts.js';
import { useListedPairs } from '../use-listed-pairs.js';

/** How many pairs wait to be looked at, where that is known. */
export function PairsNow({ spaceId, Line }: RightNowProps) {
  const say = useSay();
  const count = useListedPairs(spaceId);
  if (count === '') return null;
  return (
    <Line
      icon={IconUsersGroup}
      text={say(TERMS.maybeTheSame)}
      count={count}
      to={{ to: '/cases/$spaceId/who', params: { spaceId } }}
    />
  );
}
