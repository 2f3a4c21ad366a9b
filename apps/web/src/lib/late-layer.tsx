import { useIsFetching } from '@tanstack/react-query';
import { type FC, useEffect, useState } from 'react';
import { loadPart } from './lazy-part.js';

interface Layer {
  readonly opened: boolean;
}

/**
 * A dialog or sheet that is loaded behind the first screen and what that shows, so that it is there at once when somebody opens it, also without
 * a network: `lateLayer(() => import('./key-dialog.js'), 'KeyDialog')`.
 */
export function lateLayer<Name extends string, Props extends Layer>(
  load: () => Promise<Readonly<Record<Name, FC<Props>>>>,
  name: Name,
): FC<Props> {
  let loaded: FC<Props> | null = null;
  return function LateLayer(props: Props) {
    const [Part, setPart] = useState(() => loaded);
    const { opened } = props;
    const isReading = useIsFetching() > 0;
    const isDue = Part === null && (opened || !isReading);
    // Read again when it is opened, where the first try failed.
    useEffect(() => {
      if (!isDue) return;
      loadPart(load).then(
        (file) => {
          loaded = file[name];
          setPart(() => file[name]);
        },
        () => {},
      );
    }, [isDue, opened]);
    // First closed, so that it knows where the focus was when it opens.
    const [isThere, setThere] = useState(false);
    useEffect(() => setThere(Part !== null), [Part]);
    return Part && <Part {...props} opened={opened && isThere} />;
  };
}
