import { useTranslation } from 'react-i18next';
import type { ServiceAnswer } from '@/api/families/service';
import { DataTable } from '@/shared/DataTable';
import { ChangeMark, Figure } from '@/shared/marks';
import { ProductLink } from '../product/ProductLink';

/** Products that people ask about: where a page leaves questions open. */
export function Asked({ products }: { products: ServiceAnswer['asked'] }) {
  const { t } = useTranslation();
  if (products.length === 0) return null;
  return (
    <section>
      <h2>{t('families.service.asked')}</h2>
      <p className="quiet">{t('families.service.askedMeaning')}</p>
      <DataTable
        caption={t('families.service.asked')}
        rows={products}
        rowKey={row => row.product}
        columns={[
          {
            key: 'product',
            title: t('families.service.product'),
            always: true,
            cell: row => <ProductLink product={row.product} name={row.name} />,
          },
          {
            key: 'consultations',
            title: t('families.service.consultations'),
            align: 'right',
            sort: row => row.consultations,
            cell: row => <Figure value={row.consultations} unit="count" />,
          },
          {
            key: 'rate',
            title: t('families.service.consultationRate'),
            align: 'right',
            sort: row => row.rate,
            cell: row => (
              <>
                <Figure value={row.rate} unit="ratio" />{' '}
                <ChangeMark value={row.rate} before={row.before} unit="ratio" direction="none" />
              </>
            ),
          },
          {
            key: 'visitors',
            title: t('families.service.visitors'),
            align: 'right',
            sort: row => row.visitors,
            cell: row => <Figure value={row.visitors} unit="count" />,
          },
          {
            key: 'conversion',
            title: t('families.service.paidConversion'),
            align: 'right',
            sort: row => row.conversion,
            cell: row => <Figure value={row.conversion} unit="ratio" />,
          },
        ]}
      />
    </section>
  );
}
