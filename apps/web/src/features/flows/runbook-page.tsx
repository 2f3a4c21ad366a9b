import { getRouteApi } from '@tanstack/react-router';
import { Runbook } from '../../components/runbook.js';
import { FlowPage } from './components/flow-tabs.js';

const route = getRouteApi('/frame/flows/runbooks/$name');

/** What to do about a cause of the board. */
export function RunbookPage() {
  return (
    <FlowPage part="runbook">
      <Runbook name={route.useParams().name} />
    </FlowPage>
  );
}
