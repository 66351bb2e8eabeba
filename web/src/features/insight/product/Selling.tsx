import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProductAnswer, Unsold } from '@/api/families/product';
import type { Shop } from '@/api/types';
import { useAddress } from '@/shared/address';
import { type Column, DataTable } from '@/shared/DataTable';
import { ChangeMark } from '@/shared/marks';
import { useSpeech } from '@/shared/speech';
import { ProductLink } from './ProductLink';

/** 动销率, and the products that do not sell with the money that lies in them. */
export function Selling({ selling, shop }: { selling: ProductAnswer['selling']; shop: Shop }) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  const { exact } = useSpeech(shop.currency);
  const columns: Column<Unsold>[] = [
    {
      key: 'name',
      title: t('families.product.name'),
      always: true,
      sort: item => item.name,
      cell: item => <ProductLink product={item.product} name={item.name} />,
    },
    {
      key: 'visitors',
      title: t('families.product.visitors'),
      align: 'right',
      sort: item => item.visitors,
      cell: item => exact(item.visitors, 'count'),
    },
    {
      key: 'stock',
      title: t('families.product.stock'),
      align: 'right',
      sort: item => item.stock,
      cell: item => exact(item.stock, 'count'),
    },
    {
      key: 'stockValue',
      title: t('families.product.stockValue'),
      align: 'right',
      sort: item => item.stockValue,
      cell: item => exact(item.stockValue, 'money'),
      total: exact(selling.stockValue, 'money'),
    },
  ];
  return (
    <section>
      <h2>{t('families.product.selling')}</h2>
      {selling.share === null ? (
        <p className="quiet">{t('families.product.sellingUnknown')}</p>
      ) : (
        <p>
          <Link to={inShop('metrics/selling_share')}>
            <strong>{exact(selling.share, 'ratio')}</strong>
          </Link>{' '}
          {selling.before !== null && (
            <ChangeMark value={selling.share} before={selling.before} unit="ratio" direction="up" />
          )}{' '}
          <span className="quiet">
            {t('families.product.sellingShare', {
              sold: exact(selling.sold, 'count'),
              listed: exact(selling.listed, 'count'),
            })}
          </span>
        </p>
      )}
      {selling.unsold.length > 0 ? (
        <>
          <h3>{t('families.product.unsold')}</h3>
          {selling.stockValue === null && <p className="quiet">{t('families.product.stockUnknown')}</p>}
          <DataTable
            caption={t('families.product.unsold')}
            columns={columns}
            rows={selling.unsold}
            rowKey={item => item.product}
            height="320px"
          />
        </>
      ) : (
        selling.share !== null && <p className="quiet">{t('families.product.unsoldNone')}</p>
      )}
    </section>
  );
}
