/** The tabs of the data room, in their order: the explorer, what is odd, then a page for each family of data. */
export const families = [
  { path: 'data', label: 'shell.families.explore' },
  { path: 'data/alarms', label: 'shell.families.alarms' },
  { path: 'data/shop', label: 'shell.families.shop' },
  { path: 'data/main-image', label: 'shell.families.mainImage' },
  { path: 'data/detail-page', label: 'shell.families.detailPage' },
  { path: 'data/product', label: 'shell.families.product' },
  { path: 'data/customer', label: 'shell.families.customer' },
  { path: 'data/market', label: 'shell.families.market' },
  { path: 'data/promotion', label: 'shell.families.promotion' },
  { path: 'data/service', label: 'shell.families.service' },
] as const satisfies readonly {
  path: string;
  label: string;
}[];
