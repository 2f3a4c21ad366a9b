import { Page } from '../../components/page.js';

export function EditRecordPage() {
  return <Page title="EditRecordPage">{null}</Page>;
}
