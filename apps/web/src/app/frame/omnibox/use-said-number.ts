import { useQuery } from '@tanstack/react-query';
import { readSaidNumber, type SaidNumber } from '#libs/vocabulary';
import { caseLetters } from '../../../case/record/record-number.js';
import { spacesQuery } from '../../../case/space/spaces.js';

interface TypedNumber {
  /** Null where something else was typed. */
  readonly said: SaidNumber | null;
  /** As the number of a record it has a wrong digit. */
  readonly isWrong: boolean;
  /** It is wrong, and can be nothing else. */
  readonly isRefused: boolean;
  /** Its letters may be those of a case; any where it has none. */
  readonly isOf: (spaceId: string) => boolean;
  /** Its letters are not those of the case that is searched. */
  readonly isOfOtherCase: (spaceId: string | null) => boolean;
}

/** Reads the number of a record out of what somebody types, and of which cases it may be. */
export function useSaidNumber(typed: string): TypedNumber {
  const { data: spaces = [] } = useQuery(spacesQuery);
  const said = readSaidNumber(typed);
  const isWrong = said !== null && !said.isRight;
  const isOf = (spaceId: string): boolean => {
    if (said === null || said.cases.length === 0) return true;
    const title = spaces.find((space) => space.spaceId === spaceId)?.title ?? null;
    return said.cases.includes(caseLetters(title).toLowerCase());
  };
  return {
    said,
    isWrong,
    isRefused: isWrong && said.owners.length > 0,
    isOf,
    isOfOtherCase: (spaceId) => spaceId !== null && !isOf(spaceId),
  };
}
