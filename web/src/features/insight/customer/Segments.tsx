import { useTranslation } from 'react-i18next';
import type { Segment } from '@/api/families/customer';
import { type Column, DataTable } from '@/shared/DataTable';
import { useSpeech } from '@/shared/speech';

interface SegmentsProps {
  caption: string;
  segments: Segment[];
  currency: string;
  weeks: number | null;
  onList: (key: string) => void;
}

/** Groups of buyers: who is in them, what to do, how many, how much; each leads to its list. */
export function Segments({ caption, segments, currency, weeks, onList }: SegmentsProps) {
  const { t } = useTranslation();
  const { say, exact, whole } = useSpeech(currency);
  const columns: Column<Segment>[] = [
    {
      key: 'name',
      title: t('families.customer.segment.name'),
      always: true,
      cell: row => (
        <button type="button" className="link" onClick={() => onList(row.key)} title={say(row.meaning)}>
          {say(row.names)}
        </button>
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
      key: 'share',
      title: t('families.customer.segment.share'),
      align: 'right',
      cell: row => exact(row.share, 'ratio'),
    },
    {
      key: 'amount',
      title: t('families.customer.segment.paid'),
      align: 'right',
      sort: row => row.amount,
      cell: row => exact(row.amount, 'money'),
    },
    {
      key: 'amountShare',
      title: t('families.customer.segment.amountShare'),
      align: 'right',
      cell: row => exact(row.amountShare, 'ratio'),
    },
  ];
  if (weeks !== null)
    columns.push({
      key: 'stake',
      title: t('families.customer.segment.stake'),
      hint: t('families.customer.segment.stakeHint', { weeks }),
      align: 'right',
      sort: row => row.atStake,
      cell: row => whole(row.atStake),
    });
  columns.push(
    { key: 'who', title: t('families.customer.segment.who'), cell: row => say(row.meaning) },
    { key: 'action', title: t('families.customer.segment.action'), cell: row => say(row.action) },
  );
  return (
    <div className="customer-segments">
      <DataTable caption={caption} columns={columns} rows={segments} rowKey={row => row.key} />
    </div>
  );
}
