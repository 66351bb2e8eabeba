import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Rival } from '@/api/families/market';
import type { Shop } from '@/api/types';
import { useAddress } from '@/shared/address';
import { type Column, DataTable, told } from '@/shared/DataTable';
import { ChangeMark, Figure } from '@/shared/marks';
import { useSpeech } from '@/shared/speech';
import { Span } from '../family/Span';

/** The rivals that are watched, and what looks inflated about them. */
export function Rivals({ rivals, shop }: { rivals: Rival[]; shop: Shop }) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  const { say, language } = useSpeech(shop.currency);
  const comma = language === 'zh' ? '；' : '; ';
  if (rivals.length === 0) return null;
  const columns: Column<Rival>[] = [
    {
      key: 'rival',
      title: t('families.market.rival'),
      always: true,
      sort: row => row.rival,
      cell: row => (
        <>
          <Link to={inShop('data/rows', { metric: 'rival_sales_low', where: `rival=${row.rival}` })}>{row.rival}</Link>{' '}
          <small className="quiet">{row.product}</small>
        </>
      ),
    },
    {
      key: 'price',
      title: t('families.market.price'),
      align: 'right',
      sort: row => row.price,
      cell: row => (
        <>
          <Figure value={row.price} unit="money" currency={shop.currency} />{' '}
          <ChangeMark value={row.price} before={row.priceBefore} unit="money" currency={shop.currency} />
        </>
      ),
    },
    {
      key: 'rank',
      title: t('families.market.rank'),
      align: 'right',
      sort: row => row.rank,
      cell: row => <Figure value={row.rank} unit="number" />,
    },
    {
      key: 'pieces',
      title: t('families.market.pieces'),
      align: 'right',
      sort: row => row.pieces?.low ?? null,
      cell: row => <Span of={row.pieces} unit="count" />,
    },
    {
      key: 'growth',
      title: t('families.market.piecesGrowth'),
      align: 'right',
      sort: row => row.piecesGrowth?.low ?? null,
      cell: row => <Span of={row.piecesGrowth} unit="ratio" signed />,
    },
    {
      key: 'reviews',
      title: t('families.market.reviews'),
      align: 'right',
      sort: row => row.reviewsPerHundred?.low ?? null,
      cell: row => <Span of={row.reviewsPerHundred} unit="number" />,
    },
    {
      key: 'hint',
      title: t('families.market.inflated'),
      sort: row => row.hint?.times ?? null,
      prose: true,
      cell: row => (row.hint ? `⚑ ${row.hint.reasons.map(say).join(comma)}` : '–'),
    },
  ];
  return (
    <section>
      <h2>{t('families.market.rivals')}</h2>
      <p className="quiet">{t('families.market.inflatedWords')}</p>
      <DataTable
        caption={t('families.market.rivals')}
        columns={told(columns, rivals)}
        rows={rivals}
        rowKey={row => `${row.rival} ${row.product}`}
        height="60vh"
      />
    </section>
  );
}
