import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useFailureNotice } from '../../components/notice.js';
import { pressedKey } from '../../lib/pressed-key.js';
import { type RecordPage, readForPrint } from './api/records.js';
import type { ListSearch } from './records-search.js';

export interface PrintList {
  /** What stands on paper; null while nothing is printed. */
  readonly page: RecordPage | null;
  readonly isReading: boolean;
  readonly print: () => void;
}

/** Prints what the filter says and not what is in sight: the whole list is read before the dialog of the browser opens. */
export function usePrintList(spaceId: string, search: ListSearch): PrintList {
  const onError = useFailureNotice();
  const { data, isPending, mutate, reset } = useMutation({ mutationFn: () => readForPrint(spaceId, search) });
  const print = useCallback(() => mutate(undefined, { onError }), [mutate, onError]);
  useEffect(() => {
    if (!data) return;
    // Head and foot of the sheets are written by then.
    const frame = requestAnimationFrame(() => {
      window.print();
      reset();
    });
    return () => cancelAnimationFrame(frame);
  }, [data, reset]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (pressedKey(event) !== 'mod+p') return;
      event.preventDefault();
      print();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [print]);
  return { page: data ?? null, isReading: isPending, print };
}
