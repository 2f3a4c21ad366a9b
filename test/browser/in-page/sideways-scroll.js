// Runs in the page: by how many pixels it is wider than the window.
document.documentElement.scrollWidth - document.documentElement.clientWidth;
