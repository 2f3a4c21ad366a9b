// Runs in the page: of each line of values its height, how many pixels lie between the value and its first mark, and what listeners hear.
(() => {
  const endOf = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect().right;
  };
  return [...document.querySelectorAll('[data-row]')].map((row) => {
    const marks = [...row.querySelectorAll('abbr, [data-delivery] svg')].map(
      (mark) => mark.getBoundingClientRect().left,
    );
    return {
      height: row.getBoundingClientRect().height,
      gap: Math.round(Math.min(...marks) - endOf(row.querySelector('[data-value]'))),
      heard: [...row.querySelectorAll('[data-delivery] .for-listeners')].map(({ textContent }) => textContent),
    };
  });
})();
