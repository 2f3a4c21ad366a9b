import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Labels have few values each; an id or a name of a person is not among them by design. */
export type LabelName =
  | 'sender'
  | 'receiver'
  | 'member'
  | 'type'
  | 'urgency'
  | 'outcome'
  | 'reason'
  | 'code'
  | 'state'
  | 'worker'
  | 'shard'
  | 'register'
  | 'method'
  | 'route'
  | 'status'
  | 'use'
  | 'version';

interface Definition<N extends string, L extends LabelName> {
  readonly name: N;
  /** One sentence for the person who reads the dashboard. */
  readonly help: string;
  readonly labels?: readonly L[];
}

/** Counts events; the name ends in `_total`. */
export type CounterDefinition<L extends LabelName> = Definition<`${string}_total`, L>;

/** Shows a level that goes up and down; `collect` is asked at each scrape. */
export interface GaugeDefinition<L extends LabelName> extends Definition<string, L> {
  readonly collect?: (gauge: Gauge<L>) => void | Promise<void>;
}

/** Distributes durations or sizes over buckets; the name ends in its base unit. */
export interface HistogramDefinition<L extends LabelName> extends Definition<
  `${string}_seconds` | `${string}_bytes`,
  L
> {
  readonly buckets: readonly number[];
}

/** Holds the metrics of one service; several services in one process do not share theirs. */
export class Metrics {
  private readonly registry = new Registry();

  /** Makes a counter. A name can be used once. */
  counter<const L extends LabelName = never>(definition: CounterDefinition<L>): Counter<L> {
    return new Counter({ ...this.common(definition) });
  }

  /** Makes a gauge. A name can be used once. */
  gauge<const L extends LabelName = never>(definition: GaugeDefinition<L>): Gauge<L> {
    const { collect } = definition;
    const gauge: Gauge<L> = new Gauge({
      ...this.common(definition),
      ...(collect ? { collect: () => collect(gauge) } : {}),
    });
    return gauge;
  }

  /** Makes a histogram. A name can be used once. */
  histogram<const L extends LabelName = never>(definition: HistogramDefinition<L>): Histogram<L> {
    return new Histogram({ ...this.common(definition), buckets: [...definition.buckets] });
  }

  /** Adds memory, processor, event loop and garbage collection of this process. */
  observeProcess(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Prints all metrics in the Prometheus text format. */
  print(): Promise<string> {
    return this.registry.metrics();
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  private common<L extends LabelName>({ name, help, labels = [] }: Definition<string, L>) {
    return { name, help, labelNames: [...labels], registers: [this.registry] };
  }
}
