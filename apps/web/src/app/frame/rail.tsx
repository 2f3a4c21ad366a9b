import { Badge, Box, NavLink } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { inboxCountQuery } from '../../features/inbox/api/inbox-count.js';
import { useTexts } from '../../lib/texts.js';
import { FRAME_TEXTS } from './frame.texts.js';
import { useScreens } from './screens.js';

/** Screens that the roles of the person lead to. */
export function Rail({ onNavigate }: { readonly onNavigate: () => void }) {
  const t = useTexts(FRAME_TEXTS);
  return useScreens().map(({ link, text, icon: Icon, isExact = false, isOfCase = false }) => (
    <NavLink
      key={text}
      label={t(text)}
      leftSection={<Icon size={18} aria-hidden />}
      rightSection={text === 'inbox' ? <InboxCount /> : undefined}
      pl={isOfCase ? 'xl' : 'sm'}
      renderRoot={(props) => (
        <Link
          {...link}
          activeOptions={{ exact: isExact, includeSearch: false }}
          activeProps={{ 'data-active': true }}
          {...props}
          onClick={onNavigate}
        />
      )}
    />
  ));
}

function InboxCount() {
  const t = useTexts(FRAME_TEXTS);
  const { data } = useQuery(inboxCountQuery);
  if (!data || data.total === 0) return null;
  return (
    <Badge size="sm" variant="filled">
      <Box component="span" aria-hidden>
        {data.total}
      </Box>
      <Box component="span" className="for-listeners">
        {t('inboxCount', { count: data.total })}
      </Box>
    </Badge>
  );
}
