import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Niche } from '@/api/families/market';
import type { Shop } from '@/api/types';
import { useAddress } from '@/shared/address';
import { type Column, DataTable, told } from '@/shared/DataTable';
import { ChangeMark, Figure } from '@/shared/marks';
import { Span } from '../family/Span';

/** The market's categories and our part in each. */
export function Niches({ niches, shop }: { niches: Niche[]; shop: Shop }) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  if (niches.length === 0) return null;
  const moved = {
    MARKET: t('families.market.byMarket'),
    SHARE: t('families.market.byShare'),
    BOTH: t('families.market.byBoth'),
    CANNOT_TELL: t('families.market.cannotTell'),
  };
  const days = Math.max(0, ...niches.map(niche => niche.days));
  const columns: Column<Niche>[] = [
    {
      key: 'niche',
      title: t('families.market.category'),
      always: true,
      sort: row => row.key,
      cell: row => (
        <Link
          to={inShop('data/rows', {
            metric: 'market_amount_low',
            where: `category=${row.key}`,
          })}
        >
          {row.key}
        </Link>
      ),
    },
    {
      key: 'own',
      title: t('families.market.own'),
      align: 'right',
      sort: row => row.own,
      cell: row => (
        <>
          <Figure value={row.own} unit="money" currency={shop.currency} />{' '}
          {row.own !== null && (
            <ChangeMark value={row.own} before={row.ownBefore} unit="money" direction="up" currency={shop.currency} />
          )}
        </>
      ),
    },
    {
      key: 'market',
      title: t('families.market.market'),
      align: 'right',
      sort: row => row.market?.low ?? null,
      cell: row => <Span of={row.market} unit="money" currency={shop.currency} />,
    },
    {
      key: 'growth',
      title: t('families.market.growth'),
      align: 'right',
      sort: row => row.growth?.low ?? null,
      cell: row => <Span of={row.growth} unit="ratio" signed />,
    },
    {
      key: 'share',
      title: t('families.market.share'),
      align: 'right',
      sort: row => row.share?.low ?? null,
      cell: row => <Span of={row.share} unit="ratio" />,
    },
    {
      key: 'mover',
      title: t('families.market.mover'),
      cell: row => <span className="nowrap">{row.split ? moved[row.split.mover] : '–'}</span>,
    },
    {
      key: 'days',
      title: t('families.market.votes'),
      hint: t('families.market.votesHint', { days }),
      align: 'right',
      cell: row => (row.days > 0 ? `${row.lowerDays} / ${row.higherDays}` : '–'),
    },
    {
      key: 'demand',
      title: t('families.market.demand'),
      align: 'right',
      sort: row => row.demandPerListing?.low ?? null,
      cell: row => <Span of={row.demandPerListing} unit="number" />,
    },
  ];
  return (
    <section>
      <h2>{t('families.market.categories')}</h2>
      <DataTable
        caption={t('families.market.categories')}
        columns={told(columns, niches)}
        rows={niches}
        rowKey={row => row.key}
        height="60vh"
      />
    </section>
  );
}

/** Words that people search for: no sales are known of them, only how much they are wanted and offered. */
export function Terms({ terms }: { terms: Niche[] }) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  if (terms.length === 0) return null;
  const columns: Column<Niche>[] = [
    {
      key: 'term',
      title: t('families.market.term'),
      always: true,
      sort: row => row.key,
      cell: row => (
        <Link to={inShop('data/rows', { metric: 'market_search_low', where: `search_term=${row.key}` })}>
          {row.key}
        </Link>
      ),
    },
    {
      key: 'search',
      title: t('families.market.search'),
      align: 'right',
      sort: row => row.search?.low ?? null,
      cell: row => <Span of={row.search} unit="count" />,
    },
    {
      key: 'growth',
      title: t('families.market.searchGrowth'),
      align: 'right',
      sort: row => row.searchGrowth?.low ?? null,
      cell: row => <Span of={row.searchGrowth} unit="ratio" signed />,
    },
    {
      key: 'demand',
      title: t('families.market.demand'),
      align: 'right',
      sort: row => row.demandPerListing?.low ?? null,
      cell: row => <Span of={row.demandPerListing} unit="number" />,
    },
  ];
  return (
    <section>
      <h2>{t('families.market.terms')}</h2>
      <DataTable
        caption={t('families.market.terms')}
        columns={told(columns, terms)}
        rows={terms}
        rowKey={row => row.key}
        height="50vh"
      />
    </section>
  );
}
