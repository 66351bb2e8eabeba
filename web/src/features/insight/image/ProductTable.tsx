import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImageOfProduct } from '@/api/families/mainImage';
import { useAddress } from '@/shared/address';
import { type Column, DataTable } from '@/shared/DataTable';
import { dayMark } from '@/shared/days';
import { useSpeech } from '@/shared/speech';
import { CreativePicture } from '../version/CreativePicture';
import { IntervalMark, reachOf } from '../version/IntervalMark';
import { Judged } from './Contender';

/** Every product's image against the one before it, the interval drawn. */
export function ProductTable({
  items,
  rates,
  currency,
}: {
  items: readonly ImageOfProduct[];
  /** Click-through in the period by image: of those that have no version before them. */
  rates: ReadonlyMap<string, number>;
  currency: string;
}) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  const { say, exact, whole, points } = useSpeech(currency);
  const rate = (item: ImageOfProduct) => item.versus?.rate ?? rates.get(item.creative) ?? null;
  const reach = reachOf(
    items.map(item => item.versus?.points ?? null),
    0,
  );
  const columns: Column<ImageOfProduct>[] = [
    {
      key: 'product',
      title: t('families.versions.product'),
      always: true,
      sort: item => item.name,
      cell: item => (
        <span className="with-picture">
          <CreativePicture creative={item.creative} path={item.picture} size="small" />
          <Link to={inShop(`data/product/${encodeURIComponent(item.product)}`)}>{item.name}</Link>
        </span>
      ),
    },
    {
      key: 'kind',
      title: t('families.versions.judgement'),
      sort: item => item.kind,
      cell: item => <Judged kind={item.kind} />,
    },
    {
      key: 'now',
      title: t('families.mainImage.image'),
      cell: item => (
        <>
          <span className="nowrap">{item.creative}</span>
          {item.versus && (
            <span className="column-hint"> {t('families.versions.since', { day: dayMark(item.versus.since) })}</span>
          )}
        </>
      ),
    },
    {
      key: 'ctr',
      title: t('families.mainImage.ctr'),
      align: 'right',
      sort: rate,
      cell: item => exact(rate(item), 'ratio'),
    },
    {
      key: 'points',
      title: t('families.versions.points'),
      sort: item => item.versus?.points?.value ?? null,
      cell: item =>
        item.versus?.points ? (
          <span className="with-interval">
            <IntervalMark
              span={item.versus.points}
              neutral={0}
              reach={reach}
              label={t('families.versions.interval', {
                value: points(item.versus.points.value, true),
                low: points(item.versus.points.low, true),
                high: points(item.versus.points.high, true),
              })}
            />
            <small>{points(item.versus.points.value, true)}</small>
          </span>
        ) : (
          <span className="quiet">{say(item.versus?.said)}</span>
        ),
    },
    {
      key: 'wear',
      title: t('families.mainImage.wear'),
      prose: true,
      cell: item => <span className="quiet">{say(item.wear.said)}</span>,
    },
    {
      key: 'stake',
      title: t('families.versions.atStake'),
      align: 'right',
      sort: item => item.atStake?.value ?? null,
      cell: item => whole(item.atStake?.value),
    },
  ];
  return (
    <DataTable
      caption={t('families.mainImage.allJudged')}
      columns={columns}
      rows={items}
      rowKey={item => item.product}
      height="60vh"
    />
  );
}
