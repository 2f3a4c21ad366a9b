/** Goes on with what has begun to run; where that fails it is stopped first, so that the run ends and shows why. */
export async function orStop<T>(begun: { stop(): Promise<void> }, goOn: () => Promise<T>): Promise<T> {
  try {
    return await goOn();
  } catch (error) {
    await begun.stop().catch((left: unknown) => console.error('not stopped', left));
    throw error;
  }
}
