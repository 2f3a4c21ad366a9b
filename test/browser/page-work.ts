import type { Page } from 'playwright-core';

/** What `run` answers, and for how many milliseconds of the processor the page, which stays loaded, was at work meanwhile. */
export async function pageWork<T>(
  page: Page,
  run: () => Promise<T>,
): Promise<{ readonly answer: T; readonly ms: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const soFar = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
  };
  try {
    const before = await soFar();
    const answer = await run();
    return { answer, ms: (await soFar()) - before };
  } finally {
    await session.detach();
  }
}
