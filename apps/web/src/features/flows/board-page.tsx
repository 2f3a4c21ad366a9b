import { Page } from '../../components/page.js';

export function BoardPage() {
  return <Page title="BoardPage">{null}</Page>;
}
