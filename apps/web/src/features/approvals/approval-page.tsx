import { Page } from '../../components/page.js';

export function ApprovalPage() {
  return <Page title="ApprovalPage">{null}</Page>;
}
