// Runs in the page: waits for two frames and for the end of what moves or fades.
new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  .then(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
        .map(({ finished }) => finished),
    ),
  )
  .then(() => null);
