import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Metric, QueryRow, QueryTable } from '@/api/types';
import { useAddress } from '@/shared/address';
import { type Column, DataTable } from '@/shared/DataTable';
import { positionText } from '@/shared/days';
import { ChangeMark, RangeChange } from '@/shared/marks';
import { useSpeech } from '@/shared/speech';
import { rowName } from './exploreModel';
import { endsOf, type Shown, shownOf } from './ranges';

interface ExplorerTableProps {
  table: QueryTable;
  /** The same question without dimensions: what the whole is, whether or not rows add up to it. */
  total: QueryTable | undefined;
  catalogue: readonly Metric[];
  currency: string;
  dimensionName: (key: string) => string;
  onDrill: (row: QueryRow) => void;
}

export function ExplorerTable({ table, total, catalogue, currency, dimensionName, onDrill }: ExplorerTableProps) {
  const { t } = useTranslation();
  const { say, exact, range, rangeExact, language } = useSpeech(currency);
  const { inShop } = useAddress();
  const whole = total?.rows[0];
  const columns: Column<QueryRow>[] = table.dimensions.map((dimension, i) => ({
    key: dimension.key,
    title: say(dimension.names) || dimensionName(dimension.key),
    always: true,
    sort: row => {
      const name = rowName(row, dimension.key, '');
      return /^\d{1,2}$/.test(name) ? Number(name) : name;
    },
    cell: row => {
      const name = positionText(language, dimension.key, rowName(row, dimension.key, t('metrics.unknown')));
      const product = dimension.key === 'product' ? row.keys.product : null;
      const shown =
        i === 0 ? (
          <button type="button" className="link" onClick={() => onDrill(row)}>
            {name}
          </button>
        ) : (
          name
        );
      return product ? (
        <>
          {shown}{' '}
          <Link
            className="to-product"
            to={inShop(`data/product/${encodeURIComponent(product)}`)}
            aria-label={t('metrics.toProduct', { product: name })}
            title={t('metrics.toProduct', { product: name })}
          >
            <span aria-hidden="true">↗</span>
          </Link>
        </>
      ) : (
        shown
      );
    },
  }));
  if (columns.length === 0) {
    columns.push({ key: '', title: t('brief.detail.shop'), always: true, cell: () => t('brief.detail.shop') });
  }
  const ranged = (figures: QueryRow['values'] | undefined, shown: Shown) => {
    const { low, high } = endsOf(figures, shown);
    return <span title={rangeExact(low, high, shown.metric.unit)}>{range(low, high, shown.metric.unit)}</span>;
  };
  const hintOf = (key: string) =>
    catalogue.find(item => item.key === key)?.adds === 'sum' ? t('metrics.adds.sumShort') : t('metrics.adds.notShort');
  for (const shown of shownOf(table.metrics, catalogue)) {
    const metric = shown.metric;
    if (shown.high) {
      columns.push({
        key: metric.key,
        title: say(shown.names),
        hint: hintOf(metric.key),
        align: 'right',
        sort: row => row.values[metric.key] ?? null,
        cell: row => ranged(row.values, shown),
        total: ranged(whole?.values, shown),
      });
      if (table.baseline) {
        const moved = (row: QueryRow | undefined) => (
          <RangeChange
            now={endsOf(row?.values, shown)}
            before={endsOf(row?.baselines, shown)}
            unit={metric.unit}
            currency={currency}
          />
        );
        columns.push({
          key: `${metric.key}.change`,
          title: t('metrics.change'),
          align: 'right',
          cell: row => moved(row),
          total: moved(whole),
        });
      }
      continue;
    }
    const described = catalogue.find(item => item.key === metric.key);
    columns.push({
      key: metric.key,
      title: say(metric.names),
      hint: hintOf(metric.key),
      align: 'right',
      sort: row => row.values[metric.key] ?? null,
      cell: row => exact(row.values[metric.key], metric.unit),
      total: exact(whole?.values[metric.key], metric.unit),
    });
    if (table.baseline) {
      columns.push({
        key: `${metric.key}.baseline`,
        title: t('metrics.baselineOf', { metric: say(metric.names) }),
        align: 'right',
        sort: row => row.baselines[metric.key] ?? null,
        cell: row => exact(row.baselines[metric.key], metric.unit),
        total: exact(whole?.baselines[metric.key], metric.unit),
      });
      columns.push({
        key: `${metric.key}.change`,
        title: t('metrics.change'),
        align: 'right',
        cell: row => (
          <ChangeMark
            value={row.values[metric.key] ?? null}
            before={row.baselines[metric.key] ?? null}
            unit={metric.unit}
            direction={described?.direction ?? 'none'}
            currency={currency}
          />
        ),
        total: (
          <ChangeMark
            value={whole?.values[metric.key] ?? null}
            before={whole?.baselines[metric.key] ?? null}
            unit={metric.unit}
            direction={described?.direction ?? 'none'}
            currency={currency}
          />
        ),
      });
    }
  }
  return (
    <DataTable
      caption={shownOf(table.metrics, catalogue)
        .map(shown => say(shown.names))
        .join(', ')}
      columns={columns}
      rows={table.rows}
      rowKey={row => table.dimensions.map(dimension => row.keys[dimension.key] ?? '').join('\u0000')}
      {...(whole ? { totalName: t('metrics.total') } : {})}
    />
  );
}
