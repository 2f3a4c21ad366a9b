import { Member } from '../../../case/member/member.js';

interface WhoAskedProps {
  readonly asker: string;
  /** Of the country that asks. */
  readonly author: string;
}

/** Who asks: the letters of a country stand before its own people alone. */
export function WhoAsked({ asker, author }: WhoAskedProps) {
  return (
    <span>
      <Member id={asker} /> <span dir="auto">{author}</span>
    </span>
  );
}
