import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PageCompared, PageOfProduct, PageSource, VersionSource } from '@/api/families/detailPage';
import { useAddress } from '@/shared/address';
import { type Column, DataTable, told } from '@/shared/DataTable';
import { dayMark } from '@/shared/days';
import { useSpeech } from '@/shared/speech';
import { CreativePicture } from '../version/CreativePicture';
import { IntervalMark, reachOf } from '../version/IntervalMark';
import { PageJudged } from './WeakPage';

/** Every product with its weakest step; from there to the product. */
export function WeakestTable({ items, currency }: { items: readonly PageOfProduct[]; currency: string }) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  const { say, exact, whole, short } = useSpeech(currency);
  const steps = items.find(item => item.steps.length > 0)?.steps ?? [];
  const columns: Column<PageOfProduct>[] = [
    {
      key: 'product',
      title: t('families.versions.product'),
      always: true,
      sort: item => item.name,
      cell: item => (
        <span className="with-picture">
          {item.page && <CreativePicture creative={item.page} path={item.picture} size="small" />}
          <Link to={inShop(`data/product/${encodeURIComponent(item.product)}`)}>{item.name}</Link>
        </span>
      ),
    },
    {
      key: 'kind',
      title: t('families.versions.judgement'),
      sort: item => item.kind,
      cell: item => <PageJudged kind={item.kind} />,
    },
    {
      key: 'visitors',
      title: t('families.detailPage.visitors'),
      align: 'right',
      sort: item => item.visitors,
      cell: item => exact(item.visitors, 'count'),
    },
    ...steps.map(
      (step): Column<PageOfProduct> => ({
        key: step.step,
        title: say(step.names),
        align: 'right',
        sort: item => item.steps.find(each => each.step === step.step)?.rate ?? null,
        cell: item => {
          const own = item.steps.find(each => each.step === step.step);
          const told = exact(own?.rate, 'ratio');
          return (
            <>
              {item.weakest === step.step ? <b>{told} ◀</b> : told}
              {own?.usual !== null && own?.usual !== undefined && (
                <span className="column-hint">
                  {t('families.detailPage.usual')} {short(own.usual, 'ratio')}
                </span>
              )}
            </>
          );
        },
      }),
    ),
    {
      key: 'stake',
      title: t('families.versions.atStake'),
      align: 'right',
      sort: item => item.atStake?.value ?? null,
      cell: item => whole(item.atStake?.value),
    },
  ];
  return (
    <DataTable
      caption={t('families.detailPage.all')}
      columns={columns}
      rows={items}
      rowKey={item => item.product}
      height="60vh"
    />
  );
}

interface VersionRow extends PageCompared {
  product: string;
  name: string;
  picture: string | null;
}

/** New pages against the ones before, measure by measure. */
export function VersionTable({ items, currency }: { items: readonly PageOfProduct[]; currency: string }) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  const { say, short } = useSpeech(currency);
  const rows = items.flatMap(item =>
    item.versions.map(
      (version): VersionRow => ({ ...version, product: item.product, name: item.name, picture: item.picture }),
    ),
  );
  if (rows.length === 0) return <p className="quiet">{t('families.detailPage.noVersions')}</p>;
  const reach = Math.min(
    1,
    reachOf(
      rows.map(row => row.versus.ratio),
      1,
    ),
  );
  const change = (ratio: number) => `${ratio >= 1 ? '+' : '−'}${short(Math.abs(ratio - 1), 'ratio')}`;
  const columns: Column<VersionRow>[] = [
    {
      key: 'product',
      title: t('families.versions.product'),
      always: true,
      sort: row => row.name,
      cell: row => (
        <span className="with-picture">
          <CreativePicture creative={row.versus.version} path={row.picture} size="small" />
          <span>
            <Link to={inShop(`data/product/${encodeURIComponent(row.product)}`)}>{row.name}</Link>
            <span className="column-hint">
              {row.versus.other} → {row.versus.version} ·{' '}
              {t('families.versions.since', { day: dayMark(row.versus.since) })}
            </span>
          </span>
        </span>
      ),
    },
    {
      key: 'measure',
      title: t('families.detailPage.measure'),
      sort: row => row.measure,
      cell: row => <Link to={inShop(`metrics/${row.metric}`)}>{say(row.names)}</Link>,
    },
    {
      key: 'now',
      title: t('families.detailPage.rate'),
      align: 'right',
      sort: row => row.versus.rate,
      cell: row => short(row.versus.rate, row.measure === 'DWELL' ? 'seconds' : 'ratio'),
    },
    {
      key: 'ratio',
      title: t('families.detailPage.ratio'),
      sort: row => row.versus.ratio?.value ?? null,
      cell: row =>
        row.versus.ratio && (
          <IntervalMark
            span={row.versus.ratio}
            neutral={1}
            reach={reach}
            label={t('families.versions.interval', {
              value: change(row.versus.ratio.value),
              low: change(row.versus.ratio.low),
              high: change(row.versus.ratio.high),
            })}
          />
        ),
    },
    { key: 'said', title: t('families.detailPage.said'), prose: true, cell: row => say(row.versus.said) },
  ];
  return (
    <DataTable
      caption={t('families.detailPage.versions')}
      columns={columns}
      rows={rows}
      rowKey={row => `${row.product} ${row.measure}`}
      height="60vh"
    />
  );
}

export function SourceTable({ sources }: { sources: readonly PageSource[] }) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  const { exact } = useSpeech();
  const share = (key: 'bounce' | 'carts' | 'conversion' | 'conversionBefore', title: string): Column<PageSource> => ({
    key,
    title,
    align: 'right',
    sort: row => row[key],
    cell: row => exact(row[key], 'ratio'),
  });
  const columns: Column<PageSource>[] = [
    {
      key: 'source',
      title: t('families.detailPage.source'),
      always: true,
      sort: row => row.source,
      cell: row => (
        <Link to={inShop('data/rows', { metric: 'traffic_conversion', where: `source=${row.source}` })}>
          {row.source}
        </Link>
      ),
    },
    {
      key: 'visitors',
      title: t('families.detailPage.visitors'),
      align: 'right',
      sort: row => row.visitors,
      cell: row => exact(row.visitors, 'count'),
    },
    {
      key: 'dwell',
      title: t('families.detailPage.dwell'),
      align: 'right',
      sort: row => row.dwell,
      cell: row => exact(row.dwell, 'seconds'),
    },
    share('bounce', t('families.detailPage.bounce')),
    share('carts', t('families.detailPage.carts')),
    share('conversion', t('families.detailPage.conversion')),
    share('conversionBefore', `${t('families.detailPage.conversion')} · ${t('families.detailPage.before')}`),
  ];
  return (
    <DataTable
      caption={t('families.detailPage.sources')}
      columns={told(columns, sources)}
      rows={sources}
      rowKey={row => row.source}
    />
  );
}

export function VersionSourceTable({ rows }: { rows: readonly VersionSource[] }) {
  const { t } = useTranslation();
  const { exact, short } = useSpeech();
  const columns: Column<VersionSource>[] = [
    {
      key: 'version',
      title: t('families.detailPage.page'),
      always: true,
      sort: row => row.version,
      cell: row => (
        <>
          {row.version}
          <span className="column-hint">{row.name}</span>
        </>
      ),
    },
    { key: 'source', title: t('families.detailPage.source'), sort: row => row.source, cell: row => row.source },
    {
      key: 'visitors',
      title: t('families.detailPage.visitors'),
      align: 'right',
      sort: row => row.visitors,
      cell: row => exact(row.visitors, 'count'),
    },
    {
      key: 'carts',
      title: t('families.detailPage.carts'),
      align: 'right',
      sort: row => row.carts,
      cell: row => exact(row.carts, 'ratio'),
    },
    {
      key: 'conversion',
      title: t('families.detailPage.conversion'),
      align: 'right',
      sort: row => row.conversion?.value ?? row.buyers,
      cell: row =>
        row.enough ? (
          <>
            {exact(row.conversion?.value ?? row.buyers, 'ratio')}
            {row.conversion && (
              <span className="column-hint">
                {short(row.conversion.low, 'ratio')}–{short(row.conversion.high, 'ratio')}
              </span>
            )}
          </>
        ) : (
          <span className="quiet">{t('families.detailPage.few', { count: row.visitors })}</span>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('families.detailPage.bySource')}
      columns={columns}
      rows={rows}
      rowKey={row => `${row.product} ${row.version} ${row.source}`}
      height="50vh"
    />
  );
}
