import { useTranslation } from 'react-i18next';
import type { ShownImage } from '@/api/families/mainImage';
import { type Column, DataTable } from '@/shared/DataTable';
import { useSpeech } from '@/shared/speech';

/** Click-through of each image at each position, small numbers drawn to their like. */
export function PositionTable({ images, sources }: { images: readonly ShownImage[]; sources: readonly string[] }) {
  const { t } = useTranslation();
  const { exact, short } = useSpeech();
  const cell = (image: ShownImage, source: string) => image.positions.find(item => item.source === source);
  const columns: Column<ShownImage>[] = [
    {
      key: 'image',
      title: t('families.mainImage.image'),
      always: true,
      sort: image => image.creative,
      cell: image => (
        <>
          {image.creative}
          <span className="column-hint">{image.name}</span>
        </>
      ),
    },
    ...sources.map(
      (source): Column<ShownImage> => ({
        key: source,
        title: source || '–',
        align: 'right',
        sort: image => cell(image, source)?.ctr?.value ?? cell(image, source)?.plain ?? null,
        cell: image => {
          const at = cell(image, source);
          if (!at) return <span className="quiet">–</span>;
          const span = at.ctr;
          return (
            <span
              title={
                span
                  ? `${exact(span.low, 'ratio')} … ${exact(span.high, 'ratio')} · ${exact(at.clicks, 'count')} / ${exact(at.impressions, 'count')}`
                  : `${exact(at.clicks, 'count')} / ${exact(at.impressions, 'count')}`
              }
            >
              {exact(span?.value ?? at.plain, 'ratio')}
              {span && (
                <span className="column-hint">
                  {short(span.low, 'ratio')}–{short(span.high, 'ratio')}
                </span>
              )}
            </span>
          );
        },
      }),
    ),
  ];
  return (
    <DataTable
      caption={t('families.mainImage.positions')}
      columns={columns}
      rows={images}
      rowKey={image => image.creative}
      height="50vh"
    />
  );
}
