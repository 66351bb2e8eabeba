import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ShownImage } from '@/api/families/mainImage';
import { useAddress } from '@/shared/address';
import { type Column, DataTable } from '@/shared/DataTable';
import { useSpeech } from '@/shared/speech';
import { CreativePicture } from '../version/CreativePicture';

/** What each image brought, its click-through with what it is sure of. */
export function EarnedTable({ images, currency }: { images: readonly ShownImage[]; currency: string }) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  const { exact, short, whole } = useSpeech(currency);
  const count = (
    key: 'impressions' | 'clicks' | 'visitors' | 'carts' | 'buyers',
    title: string,
  ): Column<ShownImage> => ({
    key,
    title,
    align: 'right',
    sort: image => image[key],
    cell: image => exact(image[key], 'count'),
  });
  const columns: Column<ShownImage>[] = [
    {
      key: 'image',
      title: t('families.mainImage.image'),
      always: true,
      sort: image => image.creative,
      cell: image => (
        <span className="with-picture">
          <CreativePicture creative={image.creative} path={image.picture} size="small" />
          <span>
            <Link to={inShop('data/rows', { metric: 'image_ctr', where: `creative=${image.creative}` })}>
              {image.creative}
            </Link>{' '}
            {image.current && <span className="chip">{t('families.mainImage.current')}</span>}
            <span className="column-hint">
              {image.name} · {t('families.mainImage.days', { count: image.days })}
            </span>
          </span>
        </span>
      ),
    },
    count('impressions', t('families.mainImage.shown')),
    count('clicks', t('families.mainImage.clicks')),
    {
      key: 'ctr',
      title: t('families.mainImage.ctr'),
      align: 'right',
      sort: image => (image.impressions > 0 ? image.clicks / image.impressions : null),
      cell: image =>
        image.enough ? (
          <>
            {exact(image.impressions > 0 ? image.clicks / image.impressions : null, 'ratio')}
            {image.ctr && (
              <span className="column-hint">
                {short(image.ctr.low, 'ratio')}–{short(image.ctr.high, 'ratio')}
              </span>
            )}
          </>
        ) : (
          <span className="quiet">
            {t('families.mainImage.ctrFew', { count: image.impressions })}
            {image.drawn !== null && (
              <span className="column-hint">
                {t('families.mainImage.drawn')} {short(image.drawn, 'ratio')}
              </span>
            )}
          </span>
        ),
    },
    count('visitors', t('families.mainImage.visitors')),
    count('carts', t('families.mainImage.carts')),
    count('buyers', t('families.mainImage.buyers')),
    {
      key: 'amount',
      title: t('families.mainImage.amount'),
      align: 'right',
      sort: image => image.amount,
      cell: image => whole(image.amount),
    },
  ];
  return (
    <DataTable
      caption={t('families.mainImage.earned')}
      columns={columns}
      rows={images}
      rowKey={image => image.creative}
      height="60vh"
    />
  );
}
