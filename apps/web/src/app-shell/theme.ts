import { createTheme, type CSSVariablesResolver } from '@mantine/core';

/** Calm, dense, legible: one accent colour, system fonts that have Latin and Cyrillic alike. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: 7,
  autoContrast: true,
  luminanceThreshold: 0.35,
  defaultRadius: 'sm',
  fontFamily: 'system-ui, "Noto Sans", "Segoe UI", "Liberation Sans", sans-serif',
  fontSizes: { xs: '0.78rem', sm: '0.875rem', md: '0.9375rem', lg: '1.05rem', xl: '1.2rem' },
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.45rem' }, h2: { fontSize: '1.15rem' }, h3: { fontSize: '1rem' } },
  },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: { Notification: { styles: { description: { color: 'var(--mantine-color-dimmed)' } } } },
});

/** Greys of the default theme fall below a contrast of 4.5:1 for text (WCAG 2.2, 1.4.3) and of 3:1 for the edges of controls (1.4.11). */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--control-edge': '#868e96' },
  light: {
    '--mantine-color-dimmed': '#495057',
    '--mantine-color-placeholder': '#5c636a',
    '--mantine-color-error': '#b02525',
    '--mantine-color-anchor': '#364fc7',
    '--mantine-color-indigo-light-hover': '#dbe4ff',
  },
  dark: {
    '--mantine-color-dimmed': '#b8bcc2',
    '--mantine-color-placeholder': '#a6abb1',
    '--mantine-color-error': '#ff9a9a',
    '--mantine-color-anchor': '#a5b8ff',
  },
});
