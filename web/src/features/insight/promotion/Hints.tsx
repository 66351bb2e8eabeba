import { useTranslation } from 'react-i18next';
import type { Estimate, PromotionAnswer } from '@/api/families/promotion';
import type { Shop } from '@/api/types';
import { DataTable } from '@/shared/DataTable';
import { Figure } from '@/shared/marks';
import { useSpeech } from '@/shared/speech';
import { Span } from '../family/Span';

/** A return of a third digit is nobody's knowledge. */
const round2 = (value: number) => Math.round(value * 100) / 100;

const rounded = (of: Estimate | null): Estimate | null =>
  of && {
    value: of.value === null ? null : round2(of.value),
    low: round2(of.low),
    high: of.high === null ? null : round2(of.high),
  };

/** What the next unit of a campaign's budget went along with, where spending moved enough to show it. */
export function Hints({ answer, shop }: { answer: PromotionAnswer; shop: Shop }) {
  const { t } = useTranslation();
  const { say } = useSpeech(shop.currency);
  if (answer.hints.length === 0) return null;
  return (
    <section>
      <h2>{t('families.promotion.marginal')}</h2>
      <p className="quiet">{t('families.promotion.marginalWords')}</p>
      <DataTable
        caption={t('families.promotion.marginal')}
        rows={answer.hints}
        rowKey={row => row.campaign}
        columns={[
          { key: 'campaign', title: t('families.promotion.campaign'), always: true, cell: row => row.campaign },
          {
            key: 'roi',
            title: t('families.promotion.roi'),
            align: 'right',
            sort: row => row.roi,
            cell: row => <Figure value={row.roi === null ? null : round2(row.roi)} unit="number" />,
          },
          {
            key: 'next',
            title: t('families.promotion.marginal'),
            hint: t('families.promotion.interval'),
            align: 'right',
            sort: row => row.marginalRoi?.value ?? null,
            cell: row => <Span of={rounded(row.marginalRoi)} unit="number" />,
          },
          { key: 'text', title: t('families.promotion.says'), prose: true, cell: row => say(row.text) },
        ]}
      />
    </section>
  );
}
