import { type ReactNode, Suspense, useState } from 'react';
import { useFeatures } from '../../case/feature/features.js';
import { useRecordNames } from '../../case/record/record-words.js';
import { useShortcuts } from '../../lib/shortcuts.js';
import type { Statement } from './api/record.js';
import { statementInFocus } from './use-ask-record.js';
import type { RecordData } from './use-record-data.js';

/** Where something is said about a record: its key leads there, from a value about that value. */
export function useCommentOn({ spaceId, record, isLogged }: RecordData, onPress: () => void): ReactNode {
  const names = useRecordNames();
  const [meant, setMeant] = useState<Statement | null>(null);
  const [pressed, setPressed] = useState(0);
  const features = useFeatures().all;
  const Composer = isLogged ? features.find(({ composer }) => composer)?.composer : undefined;
  useShortcuts([
    Composer !== undefined && [
      'comment',
      () => {
        setMeant(statementInFocus(record));
        setPressed((before) => before + 1);
        onPress();
      },
    ],
  ]);
  if (!Composer) return null;
  const about = meant && {
    value: { messageId: meant.messageId, index: meant.index },
    name: names.property(record.type, meant.property),
    holders: [record.owner, ...meant.release],
  };
  return (
    <Suspense fallback={null}>
      <Composer
        key={record.recordId}
        spaceId={spaceId}
        recordId={record.recordId}
        about={about}
        pressed={pressed}
        onWhole={() => setMeant(null)}
      />
    </Suspense>
  );
}
