import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Claim, ClaimLevel } from '@/api/families/promotion';
import type { Shop } from '@/api/types';
import { useAddress } from '@/shared/address';
import { type Column, DataTable, told } from '@/shared/DataTable';
import { Figure } from '@/shared/marks';
import { useSpeech } from '@/shared/speech';
import { Span } from '../family/Span';

/** What platforms claim beside what orders say, one level at a time: levels are views of the same money. */
export function Claims({ levels, shop }: { levels: ClaimLevel[]; shop: Shop }) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  const { say, whole } = useSpeech(shop.currency);
  const [chosen, setChosen] = useState<string | null>(null);
  const level = levels.find(item => item.key === chosen) ?? levels.find(item => item.leaking > 0) ?? levels[0];
  if (!level) return null;
  const money = (key: string, title: string, of: (row: Claim) => number | null): Column<Claim> => ({
    key,
    title,
    align: 'right',
    sort: of,
    cell: row => <Figure value={of(row)} unit="money" currency={shop.currency} />,
  });
  const number = (key: string, title: string, of: (row: Claim) => number | null): Column<Claim> => ({
    key,
    title,
    align: 'right',
    sort: of,
    cell: row => <Figure value={of(row)} unit="number" />,
  });
  const columns: Column<Claim>[] = [
    {
      key: 'name',
      title: say(level.names),
      always: true,
      sort: row => row.label,
      cell: row =>
        level.key === 'product' ? (
          <Link to={inShop(`data/product/${encodeURIComponent(row.key)}`)}>{row.label}</Link>
        ) : (
          <Link to={inShop('data/rows', { metric: 'ad_cost', where: `${level.key}=${row.key}` })}>{row.label}</Link>
        ),
    },
    money('cost', t('families.promotion.cost'), row => row.cost),
    number('clicks', t('families.promotion.clicks'), row => row.clicks),
    number('orders', t('families.promotion.orders'), row => row.orders),
    {
      key: 'conversion',
      title: t('families.promotion.shrunk'),
      hint: t('families.promotion.interval'),
      align: 'right',
      sort: row => row.conversion?.value ?? null,
      cell: row => <Span of={row.conversion} unit="ratio" />,
    },
    money('claimed', t('families.promotion.claimed'), row => row.claimed),
    number('roi', t('families.promotion.roi'), row => row.claimedRoi),
    money('reconciled', t('families.promotion.reconciled'), row => row.reconciled),
    number('realRoi', t('families.promotion.realRoi'), row => row.reconciledRoi),
    number('overlap', t('families.promotion.overlap'), row => row.overlap),
    ...(level.key === 'channel' ? [money('traffic', t('families.promotion.traffic'), row => row.traffic)] : []),
    money('atMost', t('families.promotion.atMost'), row => row.atMost),
    {
      key: 'leak',
      title: t('families.promotion.leak'),
      align: 'right',
      sort: row => row.leak?.money ?? null,
      cell: row =>
        row.leak ? (
          <>
            <Figure value={row.leak.money} unit="money" currency={shop.currency} />{' '}
            <small className="quiet">{say(row.leak.reason)}</small>
          </>
        ) : (
          '–'
        ),
    },
  ];
  return (
    <section>
      <h2>{t('families.promotion.claims')}</h2>
      <fieldset className="switch">
        <legend className="visually-hidden">{t('families.promotion.level')}</legend>
        {levels.map(item => (
          <button
            key={item.key}
            type="button"
            aria-pressed={item.key === level.key}
            onClick={() => setChosen(item.key)}
          >
            {say(item.names)}
          </button>
        ))}
      </fieldset>
      <p className="quiet">
        {level.leaking > 0
          ? t('families.promotion.leaking', { count: level.leaking, money: whole(level.leaked) })
          : t('families.promotion.noLeak')}
        {level.more > 0 && ` ${t('families.promotion.more', { count: level.more })}`}
      </p>
      <DataTable
        caption={t('families.promotion.claims')}
        columns={told(columns, level.rows)}
        rows={level.rows}
        rowKey={row => row.key}
        height="60vh"
      />
    </section>
  );
}
