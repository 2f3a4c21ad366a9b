import { httpStatusTable } from '#libs/http';
import type { Feature } from '#libs/service';
import { GRAPH_HTTP_STATUS, GRAPH_TEXTS, GraphError } from './graph.errors.js';
import { GraphModule } from './graph.module.js';

declare module '#libs/audit' {
  interface Acts {
    readonly 'graph.open': true;
  }
}

/** How the records of a case are connected: read from what stands, and kept nowhere. */
export const graphFeature = {
  name: 'graph',
  module: GraphModule,
  errors: [httpStatusTable<GraphError>(GraphError, GRAPH_HTTP_STATUS, GRAPH_TEXTS)],
} satisfies Feature;
