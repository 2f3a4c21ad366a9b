import { Page } from '../../components/page.js';

export function ApprovalsPage() {
  return <Page title="ApprovalsPage">{null}</Page>;
}
