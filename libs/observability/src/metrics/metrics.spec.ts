import { afterEach, describe, expect, it } from '@jest/globals';
import { Metrics } from './metrics.js';
import { MetricsServer } from './metrics-server.js';

describe('Metrics', () => {
  it('prints counters, gauges and histograms with their labels', async () => {
    const metrics = new Metrics();
    metrics.counter({ name: 'gw_parked_total', help: 'Parked.', labels: ['reason'] }).inc({ reason: 'E_BASE' }, 2);
    metrics.gauge({ name: 'gw_outbox_pending', help: 'Waiting.', collect: (gauge) => gauge.set(5) });
    metrics.histogram({ name: 'gw_apply_seconds', help: 'Applying.', buckets: [0.1, 1] }).observe(0.5);
    const text = await metrics.print();
    expect(text).toContain('gw_parked_total{reason="E_BASE"} 2');
    expect(text).toContain('gw_outbox_pending 5');
    expect(text).toContain('gw_apply_seconds_bucket{le="0.1"} 0');
    expect(text).toContain('gw_apply_seconds_bucket{le="1"} 1');
  });

  it('keeps the figures of two services in one process apart', async () => {
    const [first, second] = [new Metrics(), new Metrics()];
    first.counter({ name: 'gw_seen_total', help: 'Seen.' }).inc();
    second.counter({ name: 'gw_seen_total', help: 'Seen.' });
    expect(await first.print()).toContain('gw_seen_total 1');
    expect(await second.print()).toContain('gw_seen_total 0');
  });

  it('refuses a name twice', () => {
    const metrics = new Metrics();
    metrics.counter({ name: 'gw_seen_total', help: 'Seen.' });
    expect(() => metrics.counter({ name: 'gw_seen_total', help: 'Seen.' })).toThrow('already been registered');
  });

  it('tells of the process when asked', async () => {
    const metrics = new Metrics();
    expect(await metrics.print()).not.toContain('process_resident_memory_bytes');
    metrics.observeProcess();
    expect(await metrics.print()).toContain('process_resident_memory_bytes');
  });
});

describe('MetricsServer', () => {
  const servers: MetricsServer[] = [];

  const start = async (metrics: Metrics): Promise<string> => {
    const server = new MetricsServer(metrics);
    servers.push(server);
    return `http://127.0.0.1:${await server.start(0, '127.0.0.1')}`;
  };

  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.stop()));
  });

  it('serves the figures in the format of Prometheus', async () => {
    const metrics = new Metrics();
    metrics.counter({ name: 'gw_seen_total', help: 'Seen.' }).inc();
    const response = await fetch(`${await start(metrics)}/metrics`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    expect(await response.text()).toContain('gw_seen_total 1');
  });

  it.each([
    ['GET', '/', 404],
    ['GET', '/metrics/', 404],
    ['GET', '/metrics?x', 404],
    ['POST', '/metrics', 405],
    ['DELETE', '/metrics', 405],
  ])('answers %s %s with %i and nothing else', async (method, path, status) => {
    const response = await fetch(`${await start(new Metrics())}${path}`, { method });
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
  });

  it('shows a gauge that fails as a failed scrape and goes on', async () => {
    const metrics = new Metrics();
    let fails = true;
    metrics.gauge({
      name: 'gw_pending',
      help: 'Waiting.',
      collect: () => (fails ? Promise.reject(new Error('database away')) : Promise.resolve()),
    });
    const address = await start(metrics);
    expect((await fetch(`${address}/metrics`)).status).toBe(500);
    fails = false;
    expect((await fetch(`${address}/metrics`)).status).toBe(200);
  });

  it('refuses a port that is taken', async () => {
    const port = Number(new URL(await start(new Metrics())).port);
    await expect(new MetricsServer(new Metrics()).start(port, '127.0.0.1')).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });

  it('stops although a connection is open, and stops when it never ran', async () => {
    const address = await start(new Metrics());
    await fetch(`${address}/metrics`);
    await servers[0]?.stop();
    await expect(fetch(`${address}/metrics`)).rejects.toThrow();
    await new MetricsServer(new Metrics()).stop();
  });
});
