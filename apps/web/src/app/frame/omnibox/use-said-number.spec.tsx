import { describe, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { networkQuery } from '../../../case/member/network.js';
import { allSpacesQuery } from '../../../case/space/spaces.js';
import { useSaidNumber } from './use-said-number.js';

const LAN = { spaceId: 'lan', title: 'LANTAARN', isOpen: true, kind: 'agreement' };
const BRU = { spaceId: 'bru', title: 'Brug', isOpen: true, kind: 'agreement' };

function read(typed: string) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  queries.setQueryData(allSpacesQuery.queryKey, [LAN, BRU] as never);
  queries.setQueryData(networkQuery.queryKey, { member: 'nl', members: [{ member: 'hu' }] } as never);
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
  return renderHook(() => useSaidNumber(typed), { wrapper }).result.current;
}

const record = (spaceId: string, number: string) => ({ spaceId, number, owner: 'nl' });

describe('12 what somebody types', () => {
  it.each([
    ['nl482092', true, false],
    ['НЛ482093', true, true],
    ['LAN-HU 482092', true, false],
    ['482093', false, true],
    ['19840312', false, true],
    ['RX 123456', false, true],
    ['ABC123456', false, true],
    ['Gabor Minta', false, false],
  ])('%s names an owner of records: %s, and has a wrong digit: %s', (typed, isNamed, isWrong) => {
    expect(read(typed)).toMatchObject({ isNamed, isWrong });
  });

  it.each([
    ['LAN-HU R 482092', true],
    ['r482093', true],
    ['482092', false],
    ['nl482092', false],
  ])('%s is the number of a request: %s', (typed, isRequest) => {
    expect(read(typed).isRequest).toBe(isRequest);
    if (isRequest) expect(read(typed)).toMatchObject({ isNamed: false, isBare: false });
  });

  it('is of the case whose letters it has, and what another way found stays found', () => {
    const { isMeant, isOfOtherCase } = read('LAN-NL 482092');
    expect(isMeant(record('lan', '482092'))).toBe(true);
    expect(isMeant(record('bru', '482092'))).toBe(false);
    expect(isMeant(record('bru', '331078'))).toBe(true);
    expect([isOfOtherCase('bru'), isOfOtherCase('lan'), isOfOtherCase(null)]).toEqual([true, false, false]);
    expect(read('ABC123456').isMeant(record('lan', '331078'))).toBe(true);
    expect(read('ABC123456').isOfOtherCase('lan')).toBe(false);
  });
});
