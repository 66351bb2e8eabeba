import { useTranslation } from 'react-i18next';
import type { Funnel } from '@/api/families/promotion';
import type { Shop } from '@/api/types';
import { Chart } from '@/shared/chart/Chart';
import { funnelOption } from '@/shared/chart/funnel';
import { useSpeech } from '@/shared/speech';
import { funnelModel } from './promotionModel';

/** All channels from impression to order in one picture. */
export function FunnelChart({ channels, shop }: { channels: Funnel[]; shop: Shop }) {
  const { t } = useTranslation();
  const { short } = useSpeech(shop.currency);
  const model = funnelModel(channels, {
    impressions: t('families.promotion.stage.impressions'),
    clicks: t('families.promotion.stage.clicks'),
    carts: t('families.promotion.stage.carts'),
    orders: t('families.promotion.stage.orders'),
  });
  if (model.lines.length === 0) return null;
  return (
    <Chart
      title={t('families.promotion.funnelChart')}
      unit="count"
      currency={shop.currency}
      height={320}
      option={drawing => funnelOption(model, drawing, value => short(value, 'ratio'), t('families.promotion.weakHere'))}
      note={t('families.promotion.funnelWords')}
      table={{
        columns: [t('families.promotion.channel'), ...model.stages],
        rows: model.lines.map(line => [line.name, ...line.counts]),
      }}
    />
  );
}
