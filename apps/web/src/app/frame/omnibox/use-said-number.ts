import { useQuery } from '@tanstack/react-query';
import { readSaidNumber, type SaidNumber } from '#libs/vocabulary';
import { networkQuery } from '../../../case/member/network.js';
import { caseLetters, type Numbered } from '../../../case/record/record-number.js';
import { spacesQuery } from '../../../case/space/spaces.js';

interface TypedNumber {
  /** It names an owner of records, so it can be nothing else. */
  readonly isNamed: boolean;
  /** An R says that it is the number of a request. */
  readonly isRequest: boolean;
  /** Digits alone, which may be one. */
  readonly isBare: boolean;
  /** As the number of a record it has a wrong digit. */
  readonly isWrong: boolean;
  /** Whether a record has it. */
  readonly isNumberOf: (record: Pick<Numbered, 'number'>) => boolean;
  /** Whether a record that was found is meant: one of that number in another case is not. */
  readonly isMeant: (found: Pick<Numbered, 'number'> & { readonly spaceId: string }) => boolean;
  /** Its letters are those of another case than the one that is searched. */
  readonly isOfOtherCase: (spaceId: string | null) => boolean;
}

/** Reads the number of a record or a request out of what somebody types; the same form may be that of a document, so only members are owners. */
export function useSaidNumber(typed: string): TypedNumber {
  const { data: spaces = [] } = useQuery(spacesQuery);
  const { data: network } = useQuery({ ...networkQuery, enabled: false });
  const said = readSaidNumber(typed);
  const members = network ? [network.member, ...network.members.map(({ member }) => member)] : [];
  const meant = said === null ? [] : spaces.filter(({ title }) => isOf(said, title)).map(({ spaceId }) => spaceId);
  const isOfCase = meant.length > 0;
  return {
    isNamed: said?.isRequest === false && said.owners.some((owner) => members.includes(owner)),
    isRequest: said?.isRequest === true,
    isBare: said !== null && said.isRequest === null,
    isWrong: said?.isRight === false,
    isNumberOf: ({ number }) => number === said?.digits,
    isMeant: (record) => !isOfCase || record.number !== said?.digits || meant.includes(record.spaceId),
    isOfOtherCase: (spaceId) => isOfCase && spaceId !== null && !meant.includes(spaceId),
  };
}

function isOf({ cases }: SaidNumber, title: string | null): boolean {
  return cases.includes(caseLetters(title).toLowerCase());
}
