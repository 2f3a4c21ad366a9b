import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Suspense, use, useLayoutEffect } from 'react';
import { type KeyboardName, KEYBOARDS, press } from './keyboards.testing.js';
import { isKeyId, type KeyId, KEYS } from './key-table.js';
import { type Shortcut, useShortcuts } from './shortcuts.js';

const names = Object.keys(KEYBOARDS) as KeyboardName[];
const ids = Object.keys(KEYS).filter(isKeyId);
const ofDecision = ids.filter((id) => KEYS[id].group === 'decision');
const ofPicture = ids.filter((id) => KEYS[id].group === 'picture');
const ofWorkspace = ids.filter(
  (id) => KEYS[id].group !== 'operator' && KEYS[id].group !== 'desk' && ![...ofDecision, ...ofPicture].includes(id),
);

let done: string[] = [];

function Keys({
  of,
  place,
  name = '',
}: {
  readonly of: readonly KeyId[];
  readonly place?: 'above';
  readonly name?: string;
}) {
  useShortcuts(
    of.map((id): Shortcut => [id, () => done.push(name + id)]),
    place,
  );
  return null;
}

/** Presses keys one after the other as somebody with this keyboard does. */
function type(name: KeyboardName, keys: string, at: Element = document.body, more: KeyboardEventInit = {}): void {
  for (const key of keys.split(' ')) fireEvent.keyDown(at, { ...press(name, key), ...more });
}

beforeEach(() => {
  done = [];
  localStorage.clear();
});
afterEach(cleanup);

describe.each(names)('15 on a keyboard %s', (keyboard) => {
  it.each(ofWorkspace)('%s is reached by each of its keys', (id) => {
    render(<Keys of={ofWorkspace} />);
    for (const keys of KEYS[id].keys) type(keyboard, keys);
    expect(done).toEqual(KEYS[id].keys.map(() => id));
  });

  it.each(ofDecision)('40 %s is reached where something is decided, and hides what the frame does by its key', (id) => {
    render(<Keys of={['activity', ...ofDecision]} />);
    for (const keys of KEYS[id].keys) type(keyboard, keys);
    expect(done).toEqual([id]);
  });

  it.each(ofPicture)('30 %s is reached on a picture of a case, beside the keys of its list', (id) => {
    render(<Keys of={['twin', 'next', 'previous', 'select', ...ofPicture]} />);
    for (const keys of KEYS[id].keys) type(keyboard, keys);
    expect(done).toEqual(KEYS[id].keys.map(() => id));
  });

  it('nothing happens while somebody types, composes or holds a key down, but what belongs there', () => {
    render(
      <>
        <Keys of={ofWorkspace} />
        <input aria-label="field" />
        <div contentEditable aria-label="words" />
      </>,
    );
    for (const id of ofWorkspace)
      for (const keys of KEYS[id].keys) {
        type(keyboard, keys, screen.getByLabelText('field'));
        type(keyboard, keys, screen.getByLabelText('words'));
        type(keyboard, keys, document.body, { isComposing: true });
      }
    expect(done).toEqual(['send', 'send', 'omnibox', 'omnibox']);
    done = [];
    for (const keys of ofWorkspace.flatMap((id) => KEYS[id].keys))
      type(keyboard, keys, document.body, { repeat: true });
    expect(done.filter((id) => !id.startsWith('go-'))).toEqual(['next', 'next', 'previous', 'previous']);
  });
});

describe('15 keys', () => {
  it('mean one thing within a group, and none begins another', () => {
    const groups = new Set(ids.map((id) => KEYS[id].group));
    for (const group of groups) {
      const keys = ids
        .filter((id) => [group, 'everywhere'].includes(KEYS[id].group))
        .flatMap((id) => [...KEYS[id].keys]);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.filter((key) => keys.some((other) => other.startsWith(`${key} `)))).toEqual([]);
    }
  });

  it('of a screen hide those of the frame, whichever came first', () => {
    render(
      <>
        <Keys of={['approve']} />
        <Keys of={['activity']} />
      </>,
    );
    type('US', 'a');
    expect(done).toEqual(['approve']);
  });

  it('of a dialog are its own only', () => {
    const { rerender } = render(<Keys of={['send', 'share', 'omnibox']} name="page " />);
    rerender(
      <>
        <Keys of={['send', 'share', 'omnibox']} name="page " />
        <div role="dialog" aria-modal="true">
          <Keys of={['send']} place="above" name="dialog " />
          <button type="button">Close</button>
        </div>
      </>,
    );
    for (const keys of ['s', 'mod+k', 'mod+Enter']) type('US', keys, screen.getByText('Close'));
    for (const keys of ['s', 'mod+k', 'mod+Enter']) type('US', keys);
    expect(done).toEqual(['dialog send', 'dialog send']);
  });

  it('leave Esc to what is open, also while the focus is on its button', () => {
    const { rerender } = render(<Keys of={['close', 'select']} />);
    rerender(
      <>
        <Keys of={['close', 'select']} />
        <button type="button">Opens</button>
        <div role="menu" />
      </>,
    );
    for (const keys of ['Escape', 'x']) type('US', keys, screen.getByText('Opens'));
    rerender(<Keys of={['close', 'select']} />);
    type('US', 'Escape');
    expect(done).toEqual(['select', 'close']);
  });

  it('take no choices for open that wait in the page, hidden', () => {
    render(
      <>
        <Keys of={['close']} />
        <div style={{ display: 'none' }}>
          <div role="listbox" />
        </div>
      </>,
    );
    type('US', 'Escape');
    expect(done).toEqual(['close']);
  });

  it('leave arrows, Space and Enter to what somebody reads beside a list, and move in the list by letters', () => {
    render(
      <>
        <Keys of={['next', 'peek', 'open', 'close']} />
        <aside data-reading>
          <p>Read</p>
        </aside>
      </>,
    );
    for (const keys of ['ArrowDown', 'Space', 'Enter', 'j', 'Escape']) type('US', keys, screen.getByText('Read'));
    expect(done).toEqual(['next', 'close']);
  });

  it('do nothing where a control does something of its own by them', () => {
    render(
      <>
        <Keys of={['open', 'peek', 'select']} />
        <button type="button">Button</button>
        <a href="#row">Link</a>
        <input type="checkbox" />
      </>,
    );
    for (const control of [screen.getByText('Button'), screen.getByText('Link'), screen.getByRole('checkbox')])
      for (const keys of ['Space', 'Enter', 'x']) type('US', keys, control);
    expect(done).toEqual(['select', 'peek', 'select', 'open', 'select']);
  });

  it('that come second belong to the first for a second, whatever they mean alone', () => {
    render(<Keys of={['activity', 'go-work', 'omnibox']} />);
    type('US', 'g a');
    expect(done).toEqual([]);
    type('US', 'g mod+k');
    type('US', 'a');
    expect(done).toEqual(['omnibox', 'activity']);
  });

  it('are off where somebody switched single ones off, but not those with Ctrl, arrows and Enter', () => {
    localStorage.setItem('joinder.single-keys', 'false');
    render(<Keys of={ofWorkspace} />);
    for (const keys of ofWorkspace.flatMap((id) => KEYS[id].keys)) type('US', keys);
    expect(done).toEqual(['send', 'close', 'omnibox', 'next', 'previous', 'peek', 'open', 'select-all']);
  });

  it('are those that somebody set', () => {
    localStorage.setItem('joinder.keys', JSON.stringify({ share: 'd', next: 'v' }));
    render(<Keys of={['share', 'next']} />);
    for (const keys of ['s', 'd', 'j', 'v', 'ArrowDown']) type('Bulgarian (BDS)', keys);
    expect(done).toEqual(['share', 'next', 'next']);
  });

  it('do what is shown as soon as it is shown', () => {
    const Screen = ({ name }: { readonly name: string }) => {
      // Before it is painted.
      useLayoutEffect(() => type('US', 's'));
      return <Keys of={['share']} name={name} />;
    };
    const { rerender } = render(<Screen name="first " />);
    rerender(<Screen name="second " />);
    expect(done).toEqual(['first share', 'second share']);
  });

  it('keep their place when what binds them waited for something and came back', async () => {
    const never = new Promise<null>(() => {});
    const Waits = ({ for: wanted }: { readonly for: Promise<null> | null }) => wanted && use(wanted);
    const shown = (wanted: Promise<null> | null) => (
      <>
        <Suspense fallback={null}>
          <Keys of={['share', 'edit']} name="first " />
          <Waits for={wanted} />
        </Suspense>
        <Keys of={['share']} name="second " />
      </>
    );
    const { rerender } = render(shown(null));
    for (const wanted of [never, null]) {
      await act(async () => rerender(shown(wanted)));
      for (const key of ['s', 'e']) type('US', key);
    }
    expect(done).toEqual(['second share', 'second share', 'first edit']);
  });

  it('are bound while what binds them is shown', () => {
    const { unmount } = render(<Keys of={['share']} />);
    type('US', 's');
    unmount();
    type('US', 's');
    expect(done).toEqual(['share']);
  });
});
