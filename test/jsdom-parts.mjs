/** What jsdom lacks of a browser and components ask for; whoever tests one of these parts puts a part of its own there. */
Object.assign(Element.prototype, { scrollIntoView() {} });
Object.assign(document, { fonts: { addEventListener() {}, removeEventListener() {} } });
Object.assign(window, {
  scrollTo() {},
  matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }),
});
Object.assign(globalThis, {
  ResizeObserver: class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
});
