import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProductAnswer, ProductRefund, RefundReason } from '@/api/families/product';
import type { Shop } from '@/api/types';
import { useAddress } from '@/shared/address';
import { type BarsModel, barsHeight, barsOption } from '@/shared/chart/bars';
import { Chart } from '@/shared/chart/Chart';
import { type Column, DataTable } from '@/shared/DataTable';
import { useSpeech } from '@/shared/speech';
import { ProductLink } from './ProductLink';

/** Refund rates with their intervals; what lies above its peers beyond chance stands first. */
export function RefundRates({ refunds, shop }: { refunds: ProductAnswer['refunds']; shop: Shop }) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  const { exact } = useSpeech(shop.currency);
  const columns: Column<ProductRefund>[] = [
    {
      key: 'name',
      title: t('families.product.name'),
      always: true,
      sort: item => item.name,
      cell: item => <ProductLink product={item.product} name={item.name} />,
    },
    {
      key: 'rate',
      title: t('families.product.refundRate'),
      align: 'right',
      sort: item => item.rate.value,
      cell: item => (
        <>
          {exact(item.rate.value, 'ratio')}{' '}
          <span className="quiet">
            {exact(item.rate.low, 'ratio')}–{exact(item.rate.high, 'ratio')}
          </span>
        </>
      ),
    },
    {
      key: 'orders',
      title: t('families.product.refundCount'),
      align: 'right',
      sort: item => item.rate.refunded,
      cell: item => `${item.rate.refunded} / ${item.rate.orders}`,
    },
    {
      key: 'usual',
      title: t('families.product.refundUsual'),
      align: 'right',
      sort: item => item.usual,
      cell: item => exact(item.usual, 'ratio'),
    },
    {
      key: 'above',
      title: t('families.product.refundJudged'),
      sort: item => item.chance,
      cell: item =>
        item.above ? (
          <span className="mark bad">{t('families.product.refundAbove')}</span>
        ) : (
          <span className="quiet">{t('families.product.refundNormal')}</span>
        ),
    },
    {
      key: 'excess',
      title: t('families.product.excess'),
      align: 'right',
      sort: item => item.excess,
      cell: item => (item.above ? exact(item.excess, 'money') : '–'),
    },
  ];
  const whole = refunds.shop;
  return (
    <>
      {whole && (
        <p>
          <Link to={inShop('data/rows', { metric: refunds.byOrders ? 'orders_refunded' : 'refund_orders' })}>
            <strong>{exact(whole.value, 'ratio')}</strong>
          </Link>{' '}
          <span className="quiet">
            {t('families.product.refundOf', {
              refunded: whole.refunded,
              orders: whole.orders,
              low: exact(whole.low, 'ratio'),
              high: exact(whole.high, 'ratio'),
            })}
          </span>
        </p>
      )}
      <p className="quiet">
        {refunds.byOrders ? t('families.product.refundsByOrders') : t('families.product.refundsByDays')}
      </p>
      {!refunds.products.some(item => item.above) && <p className="quiet">{t('families.product.refundsNone')}</p>}
      {refunds.products.length > 0 && (
        <DataTable
          caption={t('families.product.refundRate')}
          columns={columns}
          rows={refunds.products}
          rowKey={item => item.product}
          height="320px"
        />
      )}
    </>
  );
}

/** Why goods come back, most often first. */
export function Reasons({ reasons, shop, where }: { reasons: RefundReason[]; shop: Shop; where?: string }) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  if (reasons.length === 0) return null;
  const model: BarsModel = {
    title: t('families.product.reasonsAxis'),
    unit: 'count',
    bars: reasons.slice(0, 12).map(item => ({
      key: item.reason,
      name: item.reason || t('families.product.unknownReason'),
      value: item.refunds,
      before: item.before,
    })),
    hasBaseline: reasons.some(item => item.before !== null),
    left: Math.max(0, reasons.length - 12),
  };
  return (
    <>
      <Chart
        title={t('families.product.reasons')}
        unit="count"
        currency={shop.currency}
        height={barsHeight(model)}
        option={drawing => barsOption(model, drawing)}
        keys={{ expected: model.hasBaseline, events: false }}
        table={{
          columns: [t('families.product.reasons'), model.title, t('families.product.before')],
          rows: reasons.map(item => [item.reason || t('families.product.unknownReason'), item.refunds, item.before]),
        }}
      />
      <Link to={inShop('data/rows', { metric: 'refunds', ...(where ? { where: [where] } : {}) })}>
        {t('families.product.one.rows')}
      </Link>
    </>
  );
}
