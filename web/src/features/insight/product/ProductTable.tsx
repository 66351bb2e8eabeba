import { useTranslation } from 'react-i18next';
import type { ProductLine } from '@/api/families/product';
import type { Shop } from '@/api/types';
import { type Column, DataTable } from '@/shared/DataTable';
import { useSpeech } from '@/shared/speech';
import { ProductLink } from './ProductLink';
import { wholePercent } from './productModel';

/** Every product with what is known of it; each leads to its own page. */
export function ProductTable({ products, shop }: { products: readonly ProductLine[]; shop: Shop }) {
  const { t } = useTranslation();
  const { exact, say } = useSpeech(shop.currency);
  const columns: Column<ProductLine>[] = [
    {
      key: 'name',
      title: t('families.product.name'),
      always: true,
      sort: line => line.name,
      cell: line => <ProductLink product={line.product} name={line.name} />,
    },
    { key: 'abc', title: t('families.product.class'), sort: line => line.abc, cell: line => line.abc },
    {
      key: 'amount',
      title: t('families.product.amount'),
      align: 'right',
      sort: line => line.amount,
      cell: line => exact(line.amount, 'money'),
    },
    {
      key: 'share',
      title: t('families.product.share'),
      align: 'right',
      sort: line => line.share,
      cell: line => exact(line.share, 'ratio'),
    },
    {
      key: 'growth',
      title: t('families.product.growth'),
      align: 'right',
      sort: line => line.growth?.value ?? null,
      cell: line =>
        line.growth ? (
          <span title={`${wholePercent(line.growth.low)} … ${wholePercent(line.growth.high)}`}>
            {line.growth.judged ? (
              exact(line.growth.value, 'ratio')
            ) : (
              <span className="quiet">{t('families.product.tooFew')}</span>
            )}
          </span>
        ) : (
          '–'
        ),
    },
    {
      key: 'quadrant',
      title: t('families.product.quadrant'),
      sort: line => line.quadrant,
      cell: line => (line.quadrant ? t(`families.product.quadrants.${line.quadrant}`) : '–'),
    },
    {
      key: 'stage',
      title: t('families.product.stage'),
      sort: line => line.life?.stage ?? null,
      cell: line => {
        const life = line.life;
        if (!life) return '–';
        return (
          <span title={say(life.reason)}>
            {say(life.names)}{' '}
            {life.stage !== 'TOO_FEW' && life.stage !== 'LAUNCH' && (
              <span className="quiet">
                {t('families.product.confidence', { chance: wholePercent(life.confidence) })}
                {life.earlier !== null &&
                  life.earlier !== life.stage &&
                  ` · ${t('families.product.turned', { stage: t(`families.product.stageNames.${life.earlier}`) })}`}
              </span>
            )}
          </span>
        );
      },
    },
    {
      key: 'margin',
      title: t('families.product.margin'),
      align: 'right',
      sort: line => line.margin,
      cell: line => exact(line.margin, 'money'),
    },
    {
      key: 'pieces',
      title: t('families.product.pieces'),
      align: 'right',
      sort: line => line.pieces,
      cell: line => exact(line.pieces, 'count'),
    },
    {
      key: 'visitors',
      title: t('families.product.visitors'),
      align: 'right',
      sort: line => line.visitors,
      cell: line => exact(line.visitors, 'count'),
    },
  ];
  return (
    <DataTable
      caption={t('families.product.all')}
      columns={columns}
      rows={products}
      rowKey={line => line.product}
      height="520px"
    />
  );
}
