import { Page } from '../../components/page.js';

export function RecordPage() {
  return <Page title="RecordPage">{null}</Page>;
}
