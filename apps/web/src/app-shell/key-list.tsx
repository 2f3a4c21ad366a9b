import { Table } from '@mantine/core';
import { Keys } from '../components/kbd.js';
import { useKeysOf } from '../lib/key-settings.js';
import { isKeyId, type KeyGroup, type KeyId, KEYS } from '../lib/key-table.js';
import { useTexts } from '../lib/texts.js';
import classes from './key-list.module.css';
import { KeySetter } from './key-setter.js';
import { KEY_TEXTS, KEYS_TEXTS } from './keys.texts.js';

/** Keys that work in the same place, by page. */
const SECTIONS = {
  workspace: [
    ['everywhere', ['everywhere', 'workspace']],
    ['list', ['list']],
    ['record', ['record']],
    ['decision', ['decision']],
  ],
  operator: [['everywhere', ['everywhere', 'operator']]],
  desk: [['everywhere', ['everywhere', 'desk']]],
} as const satisfies Record<string, readonly (readonly [keyof typeof KEYS_TEXTS, readonly KeyGroup[]])[]>;

export type KeyPage = keyof typeof SECTIONS;

/** What each key does. */
export function KeyList({ page }: { readonly page: KeyPage }) {
  const t = useTexts(KEYS_TEXTS);
  const say = useTexts(KEY_TEXTS);
  const ids = Object.keys(KEYS).filter(isKeyId);
  return (
    <>
      {SECTIONS[page].map(([title, groups]) => (
        <Table key={title} captionSide="top" verticalSpacing={0} className={classes['table']}>
          <Table.Caption>{t(title)}</Table.Caption>
          <Table.Tbody>
            {ids
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
