/** The tabs of the data room, in their order: the explorer, then a page for each family of data. */
export const families = [
  { path: 'data', label: 'shell.families.explore' },
  { path: 'data/shop', label: 'shell.families.shop' },
  { path: 'data/main-image', label: 'shell.families.mainImage' },
  { path: 'data/detail-page', label: 'shell.families.detailPage' },
  { path: 'data/product', label: 'shell.families.product' },
  { path: 'data/customer', label: 'shell.families.customer' },
] as const satisfies readonly {
  path: string;
  label: string;
}[];
