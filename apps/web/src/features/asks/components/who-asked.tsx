import { Member, memberCode } from '../../../case/member/member.js';
import { useTexts } from '../../../lib/texts.js';
import { REQUESTS_TEXTS } from '../requests.texts.js';

interface WhoAskedProps {
  readonly asker: string;
  /** Of the country that asks. */
  readonly author: string;
  /** The country that is asked; said where it is another one. */
  readonly asked: string;
  readonly direction: 'sent' | 'received';
}

/** Who asks: the letters of a country stand before its own people alone. */
export function WhoAsked({ asker, author, asked, direction }: WhoAskedProps) {
  const t = useTexts(REQUESTS_TEXTS);
  return (
    <>
      <Member id={asker} /> <span dir="auto">{author}</span> ·{' '}
      {direction === 'sent' && `${t('askedOf', { member: memberCode(asked) })} · `}
    </>
  );
}
