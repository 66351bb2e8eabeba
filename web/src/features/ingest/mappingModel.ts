import type { MappedColumn, Mapping, MappingPage, MappingSheet, MappingTable, MappingTarget } from '@/api/mapping';

/** What the file is taken for: a known format whose header changed goes before the plain kinds of facts. */
export const kindOf = (mapping: Mapping): string => mapping.base ?? mapping.table;

export const tableOf = (page: MappingPage, mapping: Mapping): MappingTable | undefined =>
  page.tables.find(table => table.table === kindOf(mapping));

export const sheetOf = (page: MappingPage, mapping: Mapping): MappingSheet | undefined =>
  page.sheets.find(sheet => sheet.table === mapping.sheet) ?? page.sheets[0];

/** Another kind keeps what both kinds call the same. */
export function withKind(page: MappingPage, mapping: Mapping, kind: string): Mapping {
  if (kind === page.proposal.base) return { ...page.proposal, key: mapping.key, names: mapping.names };
  if (page.proposal.base === null && kind === page.proposal.table) {
    return { ...page.proposal, key: mapping.key, names: mapping.names, platform: mapping.platform };
  }
  const known = new Set(page.tables.find(table => table.table === kind)?.columns.map(target => target.column));
  return {
    ...mapping,
    base: null,
    table: kind,
    columns: mapping.columns.filter(column => known.has(column.column)),
    dayFromFile: known.has('day') && !mapping.columns.some(column => column.column === 'day'),
  };
}

/** One header is one column and the other way round: whatever had either before gives it up. */
export function withColumn(mapping: Mapping, header: string, column: string): Mapping {
  const kept = mapping.columns.filter(each => each.header !== header && each.column !== column);
  const before = mapping.columns.find(each => each.header === header);
  const columns: MappedColumn[] = column === '' ? kept : [...kept, { column, header, factor: before?.factor ?? null }];
  return {
    ...mapping,
    columns,
    dayFromFile: mapping.dayFromFile && !columns.some(each => each.column === 'day'),
  };
}

export const withFactor = (mapping: Mapping, header: string, factor: string): Mapping => ({
  ...mapping,
  columns: mapping.columns.map(each =>
    each.header === header ? { ...each, factor: factor === '1' ? null : factor } : each,
  ),
});

/** Numbers that can stand in another unit. */
export const scalable = (target: MappingTarget | undefined): boolean =>
  target !== undefined && (target.type === 'decimal' || target.type === 'whole');

export const samples = (sheet: MappingSheet, place: number): string[] => {
  const found = new Set<string>();
  for (const row of sheet.rows) {
    const cell = row[place];
    if (cell) found.add(cell);
    if (found.size === 3) break;
  }
  return [...found];
};

export const factors = [
  { factor: '1', label: 'one' },
  { factor: '0.01', label: 'cents' },
  { factor: '1000', label: 'thousand' },
  { factor: '10000', label: 'wan' },
  { factor: '100000000', label: 'yi' },
] as const;
