import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Place } from '@/api/families/customer';
import { useAddress } from '@/shared/address';
import { type Column, DataTable } from '@/shared/DataTable';
import { ChangeMark } from '@/shared/marks';
import { useSpeech } from '@/shared/speech';

interface PlacesProps {
  title: string;
  dimension: 'region' | 'country';
  places: Place[];
  currency: string;
}

/** Regions or countries, the largest first; each leads to its rows. */
export function Places({ title, dimension, places, currency }: PlacesProps) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  const { exact } = useSpeech(currency);
  const columns: Column<Place>[] = [
    {
      key: 'place',
      title: t('families.customer.places.place'),
      always: true,
      sort: row => row.key,
      cell: row => (
        <Link to={inShop('data/rows', { metric: 'buyers', where: [`${dimension}=${row.key ?? ''}`] })}>
          {row.key ?? t('families.customer.places.unknown')}
        </Link>
      ),
    },
    {
      key: 'buyers',
      title: t('families.customer.buyers'),
      align: 'right',
      sort: row => row.buyers,
      cell: row => exact(row.buyers, 'count'),
    },
    {
      key: 'amount',
      title: t('families.customer.places.amount'),
      align: 'right',
      sort: row => row.amount,
      cell: row => exact(row.amount, 'money'),
    },
    {
      key: 'change',
      title: t('families.customer.places.change'),
      align: 'right',
      cell: row => (
        <ChangeMark value={row.amount} before={row.amountBaseline} unit="money" direction="up" currency={currency} />
      ),
    },
    {
      key: 'perBuyer',
      title: t('families.customer.places.perBuyer'),
      align: 'right',
      sort: row => row.perBuyer,
      cell: row => exact(row.perBuyer, 'money'),
    },
    {
      key: 'repurchase',
      title: t('families.customer.places.repurchase'),
      align: 'right',
      sort: row => (row.judged ? row.repurchase : null),
      cell: row =>
        row.judged ? (
          exact(row.repurchase, 'ratio')
        ) : (
          <span className="quiet">{t('families.customer.places.few')}</span>
        ),
    },
  ];
  return <DataTable caption={title} columns={columns} rows={places} rowKey={row => row.key ?? ''} height="46vh" />;
}
