import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../../../lib/texts.js';
import type { ChosenFile, ListFile } from './list-file.js';

/** Longer takes no list; the file is made to take long. */
const LONGEST_MS = 30_000;

const FALLBACKS: Readonly<Record<ReturnType<typeof useLanguage>['language'], string>> = {
  en: 'windows-1252',
  nl: 'windows-1252',
  hu: 'windows-1250',
  bg: 'windows-1251',
  ro: 'windows-1250',
};

/** Reads a list from a file beside the page, so that it stays quick; another file takes the place of one that is not read yet. */
export function useListFile(onRead: (text: string) => void) {
  const { language } = useLanguage();
  const worker = useRef<Worker | null>(null);
  useEffect(() => () => worker.current?.terminate(), []);
  return useMutation({
    mutationFn: async (file: File): Promise<ListFile> => {
      worker.current?.terminate();
      worker.current = new Worker(new URL('./list-file.worker.ts', import.meta.url), { type: 'module' });
      const bytes = new Uint8Array(await file.arrayBuffer());
      return answerOf(worker.current, { bytes, fallback: FALLBACKS[language] });
    },
    onSuccess: ({ text }) => text !== undefined && onRead(text),
  });
}

function answerOf(worker: Worker, file: ChosenFile): Promise<ListFile> {
  return new Promise((resolve) => {
    const end = (read: ListFile): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(read);
    };
    const timer = setTimeout(() => end({ problem: 'large' }), LONGEST_MS);
    worker.addEventListener('message', ({ data }: MessageEvent<ListFile>) => end(data));
    worker.addEventListener('error', () => end({ problem: 'unread' }));
    worker.postMessage(file);
  });
}
