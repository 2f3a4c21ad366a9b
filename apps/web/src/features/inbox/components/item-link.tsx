import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Item } from '../api/inbox.js';
import { useTexts } from '../../../lib/texts.js';
import { INBOX_TEXTS } from '../inbox.texts.js';

/** Leads to where an item is dealt with. */
export function ItemLink({ item }: { readonly item: Item }) {
  const t = useTexts(INBOX_TEXTS);
  const { matter, spaceId, recordId } = item;
  const name = item.recordName ?? t('record');
  if (matter.kind === 'approval') {
    const params = { messageId: matter.messageId };
    return (
      <Anchor renderRoot={(props) => <Link {...props} to="/approvals/$messageId" params={params} />}>{name}</Anchor>
    );
  }
  if (recordId !== null) {
    const params = { spaceId, recordId };
    return (
      <Anchor renderRoot={(props) => <Link {...props} to="/cases/$spaceId/records/$recordId" params={params} />}>
        {name}
      </Anchor>
    );
  }
  if (matter.kind === 'question' || matter.kind === 'answer') {
    const params = { spaceId, position: matter.position };
    return (
      <Anchor renderRoot={(props) => <Link {...props} to="/cases/$spaceId/sealed/$position" params={params} />}>
        {name}
      </Anchor>
    );
  }
  return <Anchor renderRoot={(props) => <Link {...props} to="/cases/$spaceId" params={{ spaceId }} />}>{name}</Anchor>;
}
