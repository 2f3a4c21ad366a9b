/** Where a key works: on every screen of all pages, on those of one page, on lists, on records and their rows, on pictures of a case, where something is decided. */
export type KeyGroup = 'everywhere' | 'workspace' | 'operator' | 'desk' | 'list' | 'record' | 'picture' | 'decision';

export interface KeyUse {
  readonly group: KeyGroup;
  /** As `pressedKey` names them, two keys one after the other with a space between. The first is printed, and may be set anew where it is a single one. */
  readonly keys: readonly [string, ...string[]];
  /** Runs again while it is held down. What sends or opens something never does. */
  readonly repeats?: boolean;
  /** Works in a field too. */
  readonly whileTyping?: boolean;
}

/** Every key of the pages. Keys of a screen hide those that work everywhere; within one group a key means one thing. */
export const KEYS = {
  help: { group: 'everywhere', keys: ['?'] },
  rail: { group: 'everywhere', keys: ['['] },
  send: { group: 'everywhere', keys: ['mod+Enter'], whileTyping: true },
  close: { group: 'everywhere', keys: ['Escape'] },
  omnibox: { group: 'workspace', keys: ['mod+k'], whileTyping: true },
  'new-record': { group: 'workspace', keys: ['n'] },
  'phone-note': { group: 'workspace', keys: ['p'] },
  activity: { group: 'workspace', keys: ['a'] },
  undo: { group: 'workspace', keys: ['z'] },
  'go-work': { group: 'workspace', keys: ['g m'] },
  'go-records': { group: 'workspace', keys: ['g r'] },
  'go-requests': { group: 'workspace', keys: ['g q'] },
  'go-who': { group: 'workspace', keys: ['g w'] },
  'go-chart': { group: 'workspace', keys: ['g v'] },
  'go-cases': { group: 'workspace', keys: ['g c'] },
  'go-approvals': { group: 'workspace', keys: ['g a'] },
  'go-flows': { group: 'workspace', keys: ['g f'] },
  next: { group: 'list', keys: ['j', 'ArrowDown'], repeats: true },
  previous: { group: 'list', keys: ['k', 'ArrowUp'], repeats: true },
  peek: { group: 'list', keys: ['Space'] },
  open: { group: 'list', keys: ['Enter'] },
  select: { group: 'list', keys: ['x'] },
  'select-range': { group: 'list', keys: ['shift+x'] },
  'select-all': { group: 'list', keys: ['mod+a'] },
  search: { group: 'list', keys: ['/'] },
  sort: { group: 'list', keys: ['o'] },
  twin: { group: 'list', keys: ['t'] },
  done: { group: 'list', keys: ['f'] },
  snooze: { group: 'list', keys: ['h'] },
  share: { group: 'record', keys: ['s'] },
  ask: { group: 'record', keys: ['q'] },
  edit: { group: 'record', keys: ['e'] },
  comment: { group: 'record', keys: ['m'] },
  confirm: { group: 'record', keys: ['y'] },
  dispute: { group: 'record', keys: ['u'] },
  follow: { group: 'record', keys: ['w'] },
  expand: { group: 'picture', keys: ['e'] },
  hide: { group: 'picture', keys: ['d'] },
  way: { group: 'picture', keys: ['b'] },
  views: { group: 'picture', keys: ['v'] },
  redo: { group: 'picture', keys: ['shift+z'] },
  'picture-in': { group: 'picture', keys: ['='] },
  'picture-out': { group: 'picture', keys: ['-'] },
  'picture-fit': { group: 'picture', keys: ['0'] },
  'picture-left': { group: 'picture', keys: ['ArrowLeft'], repeats: true },
  'picture-right': { group: 'picture', keys: ['ArrowRight'], repeats: true },
  'picture-up': { group: 'picture', keys: ['shift+ArrowUp'], repeats: true },
  'picture-down': { group: 'picture', keys: ['shift+ArrowDown'], repeats: true },
  approve: { group: 'decision', keys: ['a'] },
  refuse: { group: 'decision', keys: ['r'] },
  'reason-1': { group: 'decision', keys: ['1'] },
  'reason-2': { group: 'decision', keys: ['2'] },
  'reason-3': { group: 'decision', keys: ['3'] },
  'reason-4': { group: 'decision', keys: ['4'] },
  'reason-5': { group: 'decision', keys: ['5'] },
  'reason-6': { group: 'decision', keys: ['6'] },
  'reason-7': { group: 'decision', keys: ['7'] },
  same: { group: 'decision', keys: ['y'] },
  different: { group: 'decision', keys: ['n'] },
  unsure: { group: 'decision', keys: ['u'] },
  later: { group: 'decision', keys: ['s'] },
  'go-board': { group: 'operator', keys: ['g b'] },
  'go-spaces': { group: 'operator', keys: ['g s'] },
  'go-access': { group: 'operator', keys: ['g a'] },
  'go-trust': { group: 'operator', keys: ['g t'] },
  'go-queue': { group: 'desk', keys: ['g s'] },
  'go-answers': { group: 'desk', keys: ['g a'] },
} as const satisfies Readonly<Record<string, KeyUse>>;

/** What a key does. */
export type KeyId = keyof typeof KEYS;

export const isKeyId = (id: string): id is KeyId => Object.hasOwn(KEYS, id);

/** Whether a key is printed by itself on a keyboard: those disturb who speaks to the computer, so they can be switched off and set anew. */
export const isSingleKey = (key: string): boolean =>
  !key.startsWith('mod+') && key.split(' ').every((part) => /^(?:shift\+)?.$/u.test(part));
