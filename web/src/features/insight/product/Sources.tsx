import { useTranslation } from 'react-i18next';
import type { OneProduct } from '@/api/families/product';
import type { Shop } from '@/api/types';
import { type Column, DataTable } from '@/shared/DataTable';
import { ChangeMark } from '@/shared/marks';
import { useSpeech } from '@/shared/speech';

type Source = OneProduct['sources'][number];

/** Where the product's visitors and sales come from. */
export function Sources({ told, shop }: { told: OneProduct; shop: Shop }) {
  const { t } = useTranslation();
  const { exact } = useSpeech(shop.currency);
  const columns: Column<Source>[] = [
    {
      key: 'source',
      title: t('families.product.one.source'),
      always: true,
      sort: item => item.source,
      cell: item => item.source,
    },
    {
      key: 'visitors',
      title: t('families.product.visitors'),
      align: 'right',
      sort: item => item.visitors,
      cell: item => exact(item.visitors, 'count'),
    },
    {
      key: 'change',
      title: t('metrics.change'),
      align: 'right',
      cell: item =>
        told.baseline ? (
          <ChangeMark value={item.visitors} before={item.visitorsBefore} unit="count" direction="up" />
        ) : (
          '–'
        ),
    },
    {
      key: 'amount',
      title: t('families.product.amount'),
      align: 'right',
      sort: item => item.amount,
      cell: item => exact(item.amount, 'money'),
    },
  ];
  return (
    <section>
      <h2>{t('families.product.one.sources')}</h2>
      {told.sources.length === 0 ? (
        <p className="quiet">{t('families.product.one.sourcesNone')}</p>
      ) : (
        <DataTable
          caption={t('families.product.one.sources')}
          columns={columns}
          rows={told.sources}
          rowKey={item => item.source}
          height="320px"
        />
      )}
    </section>
  );
}
