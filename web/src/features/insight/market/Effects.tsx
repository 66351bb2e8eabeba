import { useTranslation } from 'react-i18next';
import type { Niche } from '@/api/families/market';
import type { Shop } from '@/api/types';
import { Chart } from '@/shared/chart/Chart';
import { rangesHeight, rangesOption } from '@/shared/chart/ranges';

/** How much of our change the market made, and how much our share of it. */
export function Effects({ niches, shop }: { niches: Niche[]; shop: Shop }) {
  const { t } = useTranslation();
  const split = niches.filter(niche => niche.split && niche.split.shareEffect.high !== null);
  if (split.length === 0) return null;
  const model = (title: string, of: 'marketEffect' | 'shareEffect') => ({
    title,
    bars: split.slice(0, 15).map(niche => ({
      name: niche.key,
      low: niche.split?.[of].low ?? 0,
      high: niche.split?.[of].high ?? 0,
      value: null,
    })),
  });
  return (
    <section className="family-two">
      {(
        [
          ['marketEffect', t('families.market.marketEffect')],
          ['shareEffect', t('families.market.shareEffect')],
        ] as const
      ).map(([of, title]) => {
        const drawn = model(title, of);
        return (
          <Chart
            key={of}
            title={title}
            unit="money"
            currency={shop.currency}
            height={rangesHeight(drawn)}
            option={drawing => rangesOption(drawn, drawing)}
            table={{
              columns: [t('families.market.niche'), t('families.market.low'), t('families.market.high')],
              rows: drawn.bars.map(bar => [bar.name, bar.low, bar.high]),
            }}
          />
        );
      })}
    </section>
  );
}
