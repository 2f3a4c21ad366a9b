import { useNotice } from './notice.js';

/** Puts a text into the clipboard, and says whether it could. */
export function useCopy(says: { readonly copied: string; readonly failed: string }): (text: string) => void {
  const notify = useNotice();
  return (text) => {
    navigator.clipboard.writeText(text).then(
      () => notify({ message: says.copied }),
      () => notify({ isFailure: true, message: says.failed }),
    );
  };
}
