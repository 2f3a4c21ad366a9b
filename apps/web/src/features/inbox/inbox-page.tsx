import { Page } from '../../components/page.js';

export function InboxPage() {
  return <Page title="InboxPage">{null}</Page>;
}
