// Runs in the page: names of places that scroll sideways because a table in them is wider.
[...document.querySelectorAll('[tabindex="0"]')]
  .filter((place) => place.querySelector('table') !== null && place.scrollWidth > place.clientWidth)
  .map((place) => place.getAttribute('aria-label') ?? place.tagName);
