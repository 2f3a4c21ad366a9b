import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeComponents,
  type VariantColorsResolver,
} from '@mantine/core';

/** Ten shades out of tokens: grounds, edges, and the colour of words. Tokens differ by scheme, so both have one source. */
function shades(soft: string, line: string, full: string): MantineColorsTuple {
  return [soft, soft, line, line, full, full, full, full, full, full];
}

const ACCENT = shades('var(--selected)', 'var(--selected)', 'var(--accent)');
const BAD = shades('var(--bad-soft)', 'var(--bad-line)', 'var(--bad)');
const WAIT = shades('var(--wait-soft)', 'var(--wait-line)', 'var(--wait)');
const MOVE = shades('var(--move-soft)', 'var(--move-line)', 'var(--move)');
const PLAIN = shades('var(--hover)', 'var(--line-strong)', 'var(--t2)');
/** From the ground to the words in a light scheme, and the other way round in a dark one, as the components count them. */
const GROUND_TO_WORDS: MantineColorsTuple = [
  'var(--hover)',
  'var(--hover)',
  'var(--line)',
  'var(--line)',
  'var(--line-strong)',
  'var(--edge)',
  'var(--t3)',
  'var(--t2)',
  'var(--t1)',
  'var(--t1)',
];
const WORDS_TO_GROUND: MantineColorsTuple = [
  'var(--t1)',
  'var(--t2)',
  'var(--t3)',
  'var(--edge)',
  'var(--line)',
  'var(--hover)',
  'var(--raised)',
  'var(--surface)',
  'var(--canvas)',
  'var(--canvas)',
];

/** Colour means a state: red is refused, lost or late, amber waits, blue moves or is new; everything else has none. */
const TONES = {
  joinder: ACCENT,
  red: BAD,
  pink: BAD,
  yellow: WAIT,
  orange: WAIT,
  blue: MOVE,
  cyan: MOVE,
  grape: MOVE,
  violet: MOVE,
  indigo: ACCENT,
  teal: PLAIN,
  green: PLAIN,
  lime: PLAIN,
} as const;

interface Look {
  readonly words: string;
  readonly ground: string;
  readonly edge: string;
}

const LOOKS: ReadonlyMap<string, Look> = new Map([
  ...looksOf(['red', 'pink'], 'bad'),
  ...looksOf(['yellow', 'orange'], 'wait'),
  ...looksOf(['blue', 'cyan', 'grape', 'violet'], 'move'),
]);
const NO_STATE: Look = { words: 'var(--t2)', ground: 'var(--hover)', edge: 'var(--line-strong)' };

function looksOf(names: readonly string[], token: string): readonly (readonly [string, Look])[] {
  const look = { words: `var(--${token})`, ground: `var(--${token}-soft)`, edge: `var(--${token}-line)` };
  return names.map((name) => [name, look]);
}

/** How buttons, chips and notices look: one filled command a screen, everything else an edge or nothing. */
const variantColors: VariantColorsResolver = ({ color = 'joinder', variant }) => {
  const [name = ''] = color.split('.');
  const { words, ground, edge } = LOOKS.get(name) ?? NO_STATE;
  const edged = (of: string): string => `1px solid ${of}`;
  const isMain = name === 'joinder';
  if (variant === 'filled' && isMain)
    return {
      background: 'var(--accent)',
      hover: 'var(--accent-hover)',
      color: 'var(--on-accent)',
      border: edged('transparent'),
    };
  if (variant === 'default' || variant === 'filled')
    return {
      background: 'var(--raised)',
      hover: 'var(--hover)',
      color: variant === 'filled' ? words : 'var(--t1)',
      border: edged(variant === 'filled' ? edge : 'var(--line-strong)'),
    };
  if (variant === 'light') return { background: ground, hover: ground, color: words, border: edged(edge) };
  if (variant === 'outline') return { background: 'transparent', hover: ground, color: words, border: edged(edge) };
  return { background: 'transparent', hover: 'var(--hover)', color: words, border: edged('transparent') };
};

interface Sized {
  readonly size?: string | number | undefined;
}

/** What stands at the head of a dialog is no banner of the page. */
const NO_BANNER = { header: { role: 'presentation' } };

/** Compact sizes by the variables that each component reads; `xs` is the small one of each. */
const components: MantineThemeComponents = {
  ActionIcon: {
    defaultProps: { color: 'gray' },
    vars: (_theme: unknown, { size }: Sized) => ({
      root: { '--ai-size': size === 'xs' || size === 'sm' ? 'var(--control-small)' : 'var(--control)' },
    }),
  },
  Anchor: { defaultProps: { underline: 'hover' } },
  Badge: {
    defaultProps: { variant: 'light', color: 'gray', radius: 'sm' },
    vars: () => ({ root: { '--badge-height': '20px', '--badge-fz': '12px', '--badge-padding-x': '6px' } }),
  },
  Button: {
    // Said, so that what stands in it knows its ground.
    defaultProps: { variant: 'filled' },
    vars: (_theme: unknown, { size }: Sized) => ({
      root:
        size === 'xs' || String(size).startsWith('compact')
          ? { '--button-height': 'var(--control-small)', '--button-padding-x': '8px', '--button-fz': '12px' }
          : { '--button-height': 'var(--control)', '--button-padding-x': '10px', '--button-fz': '13px' },
    }),
  },
  Checkbox: { defaultProps: { size: 'sm', radius: 'sm' }, vars: () => ({ root: { '--checkbox-size': '16px' } }) },
  Chip: {
    defaultProps: { radius: 'sm' },
    vars: () => ({ root: { '--chip-size': 'var(--control-small)', '--chip-fz': '12px', '--chip-padding': '8px' } }),
  },
  CloseButton: { vars: () => ({ root: { '--cb-size': 'var(--control)', '--cb-icon-size': '16px' } }) },
  Drawer: { defaultProps: { padding: 'md', attributes: NO_BANNER } },
  Input: {
    vars: (_theme: unknown, { size }: Sized) => ({
      wrapper: {
        '--input-height': size === 'xs' ? 'var(--control)' : 'var(--field)',
        '--input-fz': '13px',
        '--input-padding': '8px',
      },
    }),
  },
  InputWrapper: {
    vars: () => ({
      label: { '--input-label-size': '13px' },
      description: { '--input-description-size': '12px' },
      error: { '--input-error-size': '12px' },
    }),
  },
  Modal: { defaultProps: { padding: 'md', radius: 'md', shadow: 'none', attributes: NO_BANNER } },
  Notification: { defaultProps: { radius: 'md', withBorder: false } },
  Paper: { defaultProps: { radius: 'md' } },
  Popover: { defaultProps: { radius: 'md', shadow: 'none', withArrow: false } },
  Menu: { defaultProps: { radius: 'md', shadow: 'none', withArrow: false } },
  Radio: { vars: () => ({ root: { '--radio-size': '16px' } }) },
  SegmentedControl: { vars: () => ({ root: { '--sc-font-size': '13px', '--sc-shadow': 'none' } }) },
  Select: { defaultProps: { withScrollArea: false } },
  Tabs: { defaultProps: { radius: 'sm' } },
  Tooltip: { defaultProps: { radius: 'sm' } },
};

const head = (fontSize: string, lineHeight: string): { fontSize: string; lineHeight: string; fontWeight: string } => ({
  fontSize,
  lineHeight,
  fontWeight: '600',
});

/** The tokens, in the names of the component library: it keeps its behaviour and has none of its looks. */
export const theme = createTheme({
  primaryColor: 'joinder',
  primaryShade: 7,
  // Words on what is filled, in both schemes.
  white: 'var(--on-accent)',
  black: 'var(--t1)',
  colors: { ...TONES, gray: GROUND_TO_WORDS, dark: WORDS_TO_GROUND },
  variantColorResolver: variantColors,
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-code)',
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '14px', xl: '16px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '20px', xl: '24px' },
  fontWeights: { regular: '400', medium: '500', semibold: '500', bold: '600' },
  headings: {
    fontFamily: 'var(--font)',
    fontWeight: '600',
    sizes: {
      h1: head('20px', '28px'),
      h2: head('14px', '20px'),
      h3: head('13px', '20px'),
      h4: head('13px', '20px'),
      h5: head('12px', '16px'),
      h6: head('12px', '16px'),
    },
  },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '4px', md: '6px', lg: '8px', xl: '8px' },
  shadows: { xs: 'none', sm: 'var(--shadow)', md: 'var(--shadow)', lg: 'var(--shadow)', xl: 'var(--shadow)' },
  defaultRadius: 'md',
  breakpoints: { xs: '30em', sm: '48em', md: '48em', lg: '68.75em', xl: '90em' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components,
});

const SEMANTIC = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--t1)',
  '--mantine-color-bright': 'var(--t1)',
  '--mantine-color-dimmed': 'var(--t3)',
  '--mantine-color-placeholder': 'var(--t3)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-anchor': 'var(--accent-text)',
  '--mantine-color-default': 'var(--raised)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--t1)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-disabled': 'var(--hover)',
  '--mantine-color-disabled-color': 'var(--t3)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
};

/** What the library would mix out of a colour, which tokens say already. */
function mixed(name: string): Readonly<Record<string, string>> {
  const isMain = name === 'joinder' || name === 'indigo';
  const { words, ground, edge } = LOOKS.get(name) ?? NO_STATE;
  const of = (part: string): string => `--mantine-color-${name}-${part}`;
  return {
    [of('text')]: isMain ? 'var(--accent-text)' : words,
    [of('filled')]: isMain ? 'var(--accent)' : words,
    [of('filled-hover')]: isMain ? 'var(--accent-hover)' : words,
    [of('light')]: isMain ? 'var(--selected)' : ground,
    [of('light-hover')]: isMain ? 'var(--selected)' : ground,
    [of('light-color')]: isMain ? 'var(--accent-text)' : words,
    [of('outline')]: isMain ? 'var(--accent-text)' : edge,
    [of('outline-hover')]: 'var(--hover)',
  };
}

/** Both schemes read the same tokens, which know their scheme. */
export const cssVariables: CSSVariablesResolver = () => {
  const names = [...Object.keys(TONES), 'gray', 'dark'];
  const both = Object.assign({}, SEMANTIC, ...names.map(mixed));
  return { variables: {}, light: both, dark: both };
};
