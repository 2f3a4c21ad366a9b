import { useParams } from '@tanstack/react-router';

/** The case that the address names; null on screens above the cases. */
export function useCurrentCase(): string | null {
  const { spaceId } = useParams({ strict: false });
  return spaceId ?? null;
}
