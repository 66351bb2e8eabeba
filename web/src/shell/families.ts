/** The tabs of the data room, in their order: the explorer, then a page for each family of data. */
export const families = [
  { path: 'data', label: 'shell.families.explore' },
  { path: 'data/shop', label: 'shell.families.shop' },
  { path: 'data/market', label: 'shell.families.market' },
  { path: 'data/promotion', label: 'shell.families.promotion' },
  { path: 'data/service', label: 'shell.families.service' },
] as const satisfies readonly {
  path: string;
  label: string;
}[];
