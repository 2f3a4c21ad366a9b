import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { RecordIcon } from '../../../case/record/record-icon.js';
import { RECORD_TYPE_NAMES, type RecordTypeName } from '../../../case/record/record-types.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { useTexts } from '../../../lib/texts.js';
import { RECORD_FORM_TEXTS } from '../record-form.texts.js';
import classes from './kind-choice.module.css';

interface KindChoiceProps {
  readonly spaceId: string;
  readonly type: RecordTypeName;
}

/** Those that people write down most often. */
const FIRST: readonly RecordTypeName[] = ['person', 'contact-point', 'vehicle', 'place'];

/** What kind of record is made: the usual ones side by side, the others in a menu. */
export function KindChoice({ spaceId, type }: KindChoiceProps) {
  const t = useTexts(RECORD_FORM_TEXTS);
  const names = useRecordNames();
  const shown = FIRST.includes(type) ? FIRST : [...FIRST.slice(0, -1), type];
  const way = (kind: RecordTypeName) =>
    ({
      to: '/cases/$spaceId/records/new',
      params: { spaceId },
      search: { type: kind },
      replace: true,
    }) as const;
  return (
    <nav className={classes['kinds']} aria-label={t('type')}>
      {shown.map((kind) => (
        <Link
          key={kind}
          {...way(kind)}
          className={classes['kind'] ?? ''}
          activeProps={{}}
          aria-current={kind === type ? 'page' : undefined}
        >
          <RecordIcon type={kind} size={16} />
          <span>{names.type(kind)}</span>
        </Link>
      ))}
      <Menu withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon size={24} variant="subtle" color="gray" aria-label={t('moreTypes')} title={t('moreTypes')}>
            <IconDots size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {RECORD_TYPE_NAMES.filter((kind) => !shown.includes(kind)).map((kind) => (
            <Menu.Item
              key={kind}
              leftSection={<RecordIcon type={kind} size={16} />}
              renderRoot={(props) => <Link {...way(kind)} {...props} />}
            >
              {names.type(kind)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
}
