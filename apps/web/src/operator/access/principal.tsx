import { NamedMember } from '../../case/member/member-mark.js';
import { useMemberName } from '../../case/member/member.js';
import { useTexts } from '../../lib/texts.js';
import { ACCESS_TEXTS } from './access.texts.js';
import classes from './access.module.css';

/** The service of the host at the broker. */
const OPERATOR = 'operator';
/** So much of a key tells the certificates of one holder apart. */
const SHOWN = 6;
/** A code that names a country, with a unit of it or without. */
const MEMBER = /^[a-z]{2}(?:-|$)/;

/** Whose certificate a principal of the broker is; null for what somebody else made there. */
interface Principal {
  readonly holder: string;
  readonly key: string;
}

function principalOf(principal: string): Principal | null {
  const [holder = '', key = ''] = principal.split('.');
  return holder === OPERATOR || MEMBER.test(holder) ? { holder, key } : null;
}

/** What is shown of a principal, as one text to be looked for. */
export function usePrincipalWords(): (principal: string) => string {
  const t = useTexts(ACCESS_TEXTS);
  const nameOf = useMemberName();
  return (principal) => {
    const found = principalOf(principal);
    if (found === null) return principal;
    return found.holder === OPERATOR ? t('thisOperator') : nameOf(found.holder);
  };
}

/** Who somebody is at the broker: a member or this operator, and the beginning of the key of their certificate; the whole for those who hover. */
export function PrincipalName({ principal }: { readonly principal: string }) {
  const t = useTexts(ACCESS_TEXTS);
  const found = principalOf(principal);
  if (found === null) return <span className="any-length">{principal}</span>;
  const { holder, key } = found;
  return (
    <span className={classes['principal']} title={principal}>
      {holder === OPERATOR ? t('thisOperator') : <NamedMember id={holder} />}
      {key !== '' && <small>{`${key.slice(0, SHOWN)}${key.length > SHOWN ? '…' : ''}`}</small>}
    </span>
  );
}
