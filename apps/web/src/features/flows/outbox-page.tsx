import { Page } from '../../components/page.js';

export function OutboxPage() {
  return <Page title="OutboxPage">{null}</Page>;
}
