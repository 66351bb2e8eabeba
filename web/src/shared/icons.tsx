/** A handful of line icons, drawn for 20 px; always beside a word or under an accessible name. */
const paths = {
  brief: 'M4 3h9l3 3v11H4zM7 8h6M7 11h6M7 14h4',
  data: 'M3 17h14M5 14V9M9 14V4M13 14V7M17 14v-3',
  timeline: 'M2 10h16M5 10V5M10 10v5M15 10V6M5 5h3v2H5M15 6h3v2h-3',
  metrics: 'M3 4h6v5H3zM11 4h6v5h-6zM3 12h6v5H3zM11 12h6v5h-6z',
  trust: 'M10 2l6 2v5c0 4-2.5 7-6 9-3.5-2-6-5-6-9V4zM7 10l2 2 4-4',
  imports: 'M10 3v9M6 8l4 4 4-4M3 13v4h14v-4',
  settings: 'M3 6h8M15 6h2M13 4v4M3 14h2M9 14h8M7 12v4',
  search: 'M8.5 14a5.5 5.5 0 1 1 0-11 5.5 5.5 0 0 1 0 11zM13 13l4 4',
  moon: 'M16 12A7 7 0 0 1 8 4a6.5 6.5 0 1 0 8 8z',
  sun: 'M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1 1M14.7 14.7l1 1M15.7 4.3l-1 1M5.3 14.7l-1 1',
  print: 'M6 7V3h8v4M6 14H3V7h14v7h-3M6 12h8v5H6z',
  download: 'M10 3v9M6 8l4 4 4-4M3 17h14',
  chevron: 'M6 8l4 4 4-4',
  link: 'M8 12l4-4M7 9l-2 2a3 3 0 0 0 4 4l2-2M13 11l2-2a3 3 0 0 0-4-4l-2 2',
  more: 'M4 10h.01M10 10h.01M16 10h.01',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.6 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
