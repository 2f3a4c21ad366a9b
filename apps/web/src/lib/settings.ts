import { useMemo, useSyncExternalStore } from 'react';
import { api, ProblemError } from './http.js';

/** Where the browser keeps what a person set; the gateway keeps the same, so that it follows the person to another computer. */
const KEPT = {
  hold: 'joinder.hold',
  singleKeys: 'joinder.single-keys',
  keys: 'joinder.keys',
  notifications: 'joinder.notices',
  rail: 'joinder.rail',
  home: 'joinder.home',
} as const;
const OF = 'joinder.settings-of';
const UNSENT = 'joinder.unsent-settings';

export type SettingName = keyof typeof KEPT;

const NAMES = Object.keys(KEPT).filter((name): name is SettingName => name in KEPT);
const listeners = new Set<() => void>();
/** Who is signed in; null on pages whose server keeps nothing. */
let followed: string | null = null;
let sending: Promise<void> | null = null;

/** What is set now; `unset` where nothing is. */
export function readSetting<T>(name: SettingName, unset: T): T {
  return parsed(localStorage.getItem(KEPT[name]), unset);
}

export function useSetting<T>(name: SettingName, unset: T): readonly [T, (value: T) => void] {
  const kept = useSyncExternalStore(listen, () => localStorage.getItem(KEPT[name]));
  const value = useMemo(() => parsed(kept, unset), [kept, unset]);
  return [value, (changed) => changeSetting(name, changed)];
}

/** Sets it here at once and at the gateway as soon as it answers. */
export function changeSetting(name: SettingName, value: unknown): void {
  keep(name, value);
  markUnsent([...unsent(), name]);
  void sendSettings();
}

/** Sends what the gateway has not taken so far, one word after the other; while it is away it is kept. */
export function sendSettings(): Promise<void> {
  sending ??= sendAll().finally(() => {
    sending = null;
  });
  return sending;
}

async function sendAll(): Promise<void> {
  for (let [name] = unsent(); followed !== null && name !== undefined; [name] = unsent()) {
    const kept = localStorage.getItem(KEPT[name]);
    try {
      await api.patch('/me/settings', { [name]: parsed<unknown>(kept, undefined) }, {});
    } catch (error) {
      // What is refused once is refused again.
      if (!(error instanceof ProblemError) || ![400, 422].includes(error.problem.status)) return;
    }
    const sent = name;
    if (kept === localStorage.getItem(KEPT[sent])) markUnsent(unsent().filter((one) => one !== sent));
  }
}

/** Takes over what somebody set at other computers, once for each page; nothing stays of whoever used this browser before. */
export async function followPerson(personId: string): Promise<void> {
  if (followed === personId) return;
  followed = personId;
  const before = localStorage.getItem(OF);
  if (before !== null && before !== personId) forgetAll();
  localStorage.setItem(OF, personId);
  try {
    const { settings } = await api.get<{ readonly settings: Readonly<Record<string, unknown>> }>('/me/settings');
    const own = unsent();
    for (const name of NAMES) if (settings[name] !== undefined && !own.includes(name)) keep(name, settings[name]);
    const unknown = NAMES.filter((name) => settings[name] === undefined && localStorage.getItem(KEPT[name]) !== null);
    markUnsent([...own, ...unknown]);
  } catch {
    return; // As it is kept here.
  }
  await sendSettings();
}

function keep(name: SettingName, value: unknown): void {
  localStorage.setItem(KEPT[name], JSON.stringify(value));
  for (const tell of listeners) tell();
}

function forgetAll(): void {
  for (const name of NAMES) localStorage.removeItem(KEPT[name]);
  localStorage.removeItem(UNSENT);
  for (const tell of listeners) tell();
}

function unsent(): readonly SettingName[] {
  const names = parsed<readonly string[]>(localStorage.getItem(UNSENT), []);
  return NAMES.filter((name) => names.includes(name));
}

function markUnsent(names: readonly SettingName[]): void {
  localStorage.setItem(UNSENT, JSON.stringify([...new Set(names)]));
}

function parsed<T>(kept: string | null, unset: T): T {
  if (kept === null) return unset;
  try {
    return JSON.parse(kept) ?? unset;
  } catch {
    return unset;
  }
}

/** Also what another tab sets. */
function listen(tell: () => void): () => void {
  listeners.add(tell);
  window.addEventListener('storage', tell);
  return () => {
    listeners.delete(tell);
    window.removeEventListener('storage', tell);
  };
}
