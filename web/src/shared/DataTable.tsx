import { type ReactNode, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { known } from './numbers';

export interface Column<Row> {
  key: string;
  title: string;
  /** Shown under the title, small: a unit or how the column adds up. */
  hint?: string;
  align?: 'right';
  /** Holds sentences: on a narrow screen it keeps the width in which they can be read. */
  prose?: boolean;
  /** What sorting compares; a column without it keeps the given order. */
  sort?: (row: Row) => string | number | null;
  cell: (row: Row) => ReactNode;
  total?: ReactNode;
  /** Columns without which a row would have no name cannot be hidden. */
  always?: boolean;
}

interface DataTableProps<Row> {
  caption: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Name of the totals' row; totals come from the server, never from adding what is shown. */
  totalName?: string;
  height?: string;
}

interface Order {
  key: string;
  down: boolean;
}

export function sorted<Row>(rows: readonly Row[], column: Column<Row> | undefined, down: boolean): readonly Row[] {
  const value = column?.sort;
  if (!value) return rows;
  return [...rows].sort((a, b) => {
    const left = value(a);
    const right = value(b);
    // what is missing stays at the end, whichever way the rest is sorted
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    const order =
      known(left as number) && known(right as number)
        ? Number(left) - Number(right)
        : String(left).localeCompare(String(right), 'zh-CN');
    return down ? -order : order;
  });
}

/** The columns of which any row knows something: what no report tells is no column of dashes. */
export function told<Row>(columns: Column<Row>[], rows: readonly Row[]): Column<Row>[] {
  return columns.filter(column => column.always || !column.sort || rows.some(row => column.sort?.(row) !== null));
}

/** A table with a sticky head, sorting, hideable columns and a row of totals. */
export function DataTable<Row>({ caption, columns, rows, rowKey, totalName, height = '70vh' }: DataTableProps<Row>) {
  const { t } = useTranslation();
  const name = useId();
  const [order, setOrder] = useState<Order | null>(null);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const shown = columns.filter(column => !hidden.has(column.key));
  const ordered = useMemo(
    () =>
      order
        ? sorted(
            rows,
            columns.find(column => column.key === order.key),
            order.down,
          )
        : rows,
    [rows, columns, order],
  );
  const choose = (key: string) =>
    setOrder(current => {
      if (current?.key !== key) return { key, down: true };
      return current.down ? { key, down: false } : null;
    });
  const optional = columns.filter(column => !column.always);
  return (
    <div className="data-table">
      {optional.length > 2 && (
        <details className="columns-menu">
          <summary>{t('shared.table.columns', { shown: shown.length, total: columns.length })}</summary>
          <div className="columns-list">
            {optional.map(column => (
              <label key={column.key} className="choice">
                <input
                  type="checkbox"
                  checked={!hidden.has(column.key)}
                  onChange={() => {
                    const next = new Set(hidden);
                    if (!next.delete(column.key)) next.add(column.key);
                    setHidden(next);
                  }}
                />{' '}
                {column.title}
              </label>
            ))}
          </div>
        </details>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="table-scroll" style={{ maxHeight: height }} tabIndex={0} aria-labelledby={name}>
        <table className="plain">
          <caption id={name} className="visually-hidden">
            {caption}
          </caption>
          <thead>
            <tr>
              {shown.map(column => {
                const sorting = order?.key === column.key ? (order.down ? 'descending' : 'ascending') : 'none';
                return (
                  <th
                    key={column.key}
                    scope="col"
                    className={column.align}
                    {...(column.sort ? { 'aria-sort': sorting as 'none' | 'ascending' | 'descending' } : {})}
                  >
                    {column.sort ? (
                      <button type="button" className="sort" onClick={() => choose(column.key)}>
                        {column.title}
                        <span aria-hidden="true">
                          {sorting === 'none' ? ' ↕' : sorting === 'descending' ? ' ↓' : ' ↑'}
                        </span>
                      </button>
                    ) : (
                      column.title
                    )}
                    {column.hint && <span className="column-hint">{column.hint}</span>}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {ordered.map(row => (
              <tr key={rowKey(row)}>
                {shown.map((column, i) =>
                  i === 0 ? (
                    <th key={column.key} scope="row" className={column.align}>
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td key={column.key} className={column.prose ? 'prose' : column.align}>
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
          {totalName && (
            <tfoot>
              <tr>
                {shown.map((column, i) =>
                  i === 0 ? (
                    <th key={column.key} scope="row">
                      {totalName}
                    </th>
                  ) : (
                    <td key={column.key} className={column.align}>
                      {column.total}
                    </td>
                  ),
                )}
              </tr>
            </tfoot>
          )}
        </table>
      </section>
    </div>
  );
}
