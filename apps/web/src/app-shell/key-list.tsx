import { Table } from '@mantine/core';
import { Keys } from '../components/kbd.js';
import { useKeysOf } from '../lib/key-settings.js';
import { isKeyId, type KeyGroup, type KeyId, KEYS } from '../lib/key-table.js';
import { useTexts } from '../lib/texts.js';
import classes from './key-list.module.css';
import { KeySetter } from './key-setter.js';
import { KEY_TEXTS, KEYS_TEXTS } from './keys.texts.js';

/** Keys of lists whose rows are links alone: what is done with one is done where it leads. */
const OF_LINKS: readonly KeyId[] = ['next', 'previous', 'open'];
const OF_FOUND_LINKS: readonly KeyId[] = [...OF_LINKS, 'search'];

/** Keys that work in the same place, by page; of a group all, or those that are named. */
const SECTIONS = {
  workspace: [
    ['everywhere', ['everywhere', 'workspace']],
    ['list', ['list']],
    ['record', ['record']],
    ['picture', ['picture']],
    ['decision', ['decision']],
  ],
  operator: [
    ['everywhere', ['everywhere', 'operator']],
    ['list', ['list'], OF_FOUND_LINKS],
  ],
  desk: [
    ['everywhere', ['everywhere', 'desk']],
    ['list', ['list'], OF_LINKS],
  ],
} as const satisfies Record<string, readonly KeySection[]>;

type KeySection = readonly [title: keyof typeof KEYS_TEXTS, groups: readonly KeyGroup[], ids?: readonly KeyId[]];

export type KeyPage = keyof typeof SECTIONS;

/** What each key does. */
export function KeyList({ page }: { readonly page: KeyPage }) {
  const t = useTexts(KEYS_TEXTS);
  const say = useTexts(KEY_TEXTS);
  const ids = Object.keys(KEYS).filter(isKeyId);
  return (
    <>
      {SECTIONS[page].map(([title, groups, only = ids]: KeySection) => (
        <Table key={title} captionSide="top" verticalSpacing={0} className={classes['table']}>
          <Table.Caption>{t(title)}</Table.Caption>
          <Table.Tbody>
            {only
              .filter((id) => groups.some((group) => group === KEYS[id].group))
              .map((id) => (
                <Table.Tr key={id}>
                  <Table.Th scope="row">{say(id)}</Table.Th>
                  <Table.Td>
                    <div className={classes['keys']}>
                      <AllKeys id={id} />
                      <KeySetter id={id} />
                    </div>
                  </Table.Td>
                </Table.Tr>
              ))}
          </Table.Tbody>
        </Table>
      ))}
      <p className={classes['note']}>{t('unconfirmed')}</p>
    </>
  );
}

/** Each key that does something, read out too. */
function AllKeys({ id }: { readonly id: KeyId }) {
  const keys = useKeysOf(id);
  return keys.map((key) => (
    <span key={key}>
      <Keys keys={key} />
      <span className="for-listeners">{key}</span>
    </span>
  ));
}
