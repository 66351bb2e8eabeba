import type { Language, UpColor } from '@/api/types';

/** Colours by what they mean; the style sheet reads them as custom properties, charts and antd as values. */
export interface Palette {
  ground: string;
  paper: string;
  sunken: string;
  line: string;
  ink: string;
  quiet: string;
  accent: string;
  accentSoft: string;
  onAccent: string;
  band: string;
  red: string;
  green: string;
  amber: string;
  amberSoft: string;
  redSoft: string;
  greenSoft: string;
  series: readonly string[];
}

/** Okabe and Ito's order, darkened until thin lines read on white; safe for the colour-blind. */
const light: Palette = {
  ground: '#f4f5f7',
  paper: '#ffffff',
  sunken: '#eef0f3',
  line: '#d9dde3',
  ink: '#1b2330',
  quiet: '#596273',
  accent: '#1d4e89',
  accentSoft: '#e6eef8',
  onAccent: '#ffffff',
  band: '#dfe3e9',
  red: '#c0272d',
  green: '#12744a',
  amber: '#8a5a00',
  amberSoft: '#fdf3dc',
  redSoft: '#fdeceb',
  greenSoft: '#e6f4ec',
  series: ['#1d4e89', '#c45a00', '#00795c', '#a23b78', '#7a5c00', '#2a86b8', '#8a3324', '#59616e'],
};

const dark: Palette = {
  ground: '#12161c',
  paper: '#1a2029',
  sunken: '#222a35',
  line: '#364050',
  ink: '#e7ebf1',
  quiet: '#a5afbe',
  accent: '#7fb2ee',
  accentSoft: '#20344e',
  onAccent: '#0d1420',
  band: '#323c4a',
  red: '#ff8b85',
  green: '#5fcf97',
  amber: '#f0be5c',
  amberSoft: '#3a2f17',
  redSoft: '#44232a',
  greenSoft: '#1c3a2c',
  series: ['#7fb2ee', '#f0a35c', '#5fcfae', '#e39bc9', '#d9c15c', '#8fd3f4', '#f09a8b', '#aab4c2'],
};

export const palettes = { light, dark } as const;
export type Shade = keyof typeof palettes;

/** Colours of rising and falling: in China red rises, elsewhere green does; the setting decides. */
export const movementColors = (palette: Palette, up: UpColor, language: Language) =>
  up === 'red' || (up === 'auto' && language === 'zh')
    ? { up: palette.red, down: palette.green }
    : { up: palette.green, down: palette.red };

/** Puts a palette on the document, so that the style sheet and floating layers agree. */
export function paint(shade: Shade, up: UpColor, language: Language): void {
  const root = document.documentElement;
  const palette = palettes[shade];
  root.dataset.shade = shade;
  root.style.colorScheme = shade;
  for (const [name, value] of Object.entries(palette)) {
    if (typeof value === 'string') root.style.setProperty(`--${name}`, value);
  }
  const movement = movementColors(palette, up, language);
  root.style.setProperty('--up', movement.up);
  root.style.setProperty('--down', movement.down);
}
