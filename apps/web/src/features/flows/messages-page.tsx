import { Page } from '../../components/page.js';

export function MessagesPage() {
  return <Page title="MessagesPage">{null}</Page>;
}
