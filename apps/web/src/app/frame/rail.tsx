import { NavLink } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useSay } from '../../lib/texts.js';
import { useScreens } from './screens.js';

/** Screens that the roles of the person lead to. */
export function Rail({ onNavigate }: { readonly onNavigate: () => void }) {
  const say = useSay();
  return useScreens().map(({ name, link, label, icon: Icon, badge: Badge, isExact = false, isOfCase = false }) => (
    <NavLink
      key={name}
      label={say(label)}
      leftSection={<Icon size={18} aria-hidden />}
      rightSection={
        Badge && (
          <Suspense fallback={null}>
            <Badge />
          </Suspense>
        )
      }
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
