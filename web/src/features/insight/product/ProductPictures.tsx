import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ProductAnswer } from '@/api/families/product';
import type { Shop } from '@/api/types';
import { useAddress } from '@/shared/address';
import { bubbleOption } from '@/shared/chart/bubbles';
import { Chart } from '@/shared/chart/Chart';
import { paretoOption } from '@/shared/chart/pareto';
import { escapeHtml } from '@/shared/chart/timeOption';
import { useSpeech } from '@/shared/speech';
import { bubblesOf, mostBars, paretoBars, wholePercent } from './productModel';

/** Who brings the money, and who grows. */
export function ProductPictures({ answer, shop }: { answer: ProductAnswer; shop: Shop }) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  const { exact, say } = useSpeech(shop.currency);
  const go = useNavigate();
  const open = (product: string | undefined) => {
    if (product !== undefined) void go(inShop(`data/product/${encodeURIComponent(product)}`));
  };
  const bars = paretoBars(answer.products);
  const sold = answer.products.filter(line => line.amount > 0);
  const grown = answer.products.filter(line => line.growth !== null && line.amount > 0);
  const bubbles = bubblesOf(grown).map((bubble, i) => {
    const line = grown[i];
    const growth = line?.growth;
    const words = [
      `${escapeHtml(t('families.product.amount'))} ${exact(bubble.size, 'money')}`,
      `${escapeHtml(t('families.product.share'))} ${exact(bubble.x, 'ratio')}`,
      growth
        ? `${escapeHtml(t('families.product.growth'))} ${exact(growth.value, 'ratio')} (${exact(growth.low, 'ratio')} … ${exact(growth.high, 'ratio')})`
        : '',
      bubble.solid
        ? line?.quadrant
          ? escapeHtml(t(`families.product.quadrants.${line.quadrant}`))
          : ''
        : escapeHtml(t('families.product.tooFew')),
    ];
    return { ...bubble, words: words.filter(word => word !== '').join('<br>') };
  });
  const fresh = sold.length - grown.length;
  return (
    <section className="family-two">
      <Chart
        title={t('families.product.pareto')}
        unit="money"
        currency={shop.currency}
        height={320}
        option={drawing => paretoOption(bars, drawing, wholePercent, t('families.product.cumulative'))}
        onPickItem={index => open(sold[index]?.product)}
        note={[
          t('families.product.paretoNote'),
          ...(sold.length > mostBars ? [t('families.product.paretoLeft', { count: sold.length - mostBars })] : []),
        ].join(' ')}
        table={{
          columns: [
            t('families.product.name'),
            t('families.product.class'),
            t('families.product.amount'),
            t('families.product.share'),
            t('families.product.cumulative'),
          ],
          rows: sold.map(line => [
            line.name,
            line.abc,
            line.amount,
            exact(line.share, 'ratio'),
            exact(line.cumulative, 'ratio'),
          ]),
        }}
      />
      {answer.concentration.growth === null || bubbles.length === 0 ? (
        <p className="quiet">{t('families.product.noGrowth')}</p>
      ) : (
        <Chart
          title={t('families.product.growthShare')}
          unit="ratio"
          currency={shop.currency}
          height={320}
          option={drawing =>
            bubbleOption(
              bubbles,
              {
                xName: t('families.product.share'),
                yName: t('families.product.growth'),
                x: answer.concentration.averageShare,
                y: answer.concentration.growth ?? 0,
                corners: [
                  t('families.product.quadrants.STAR'),
                  t('families.product.quadrants.CASH'),
                  t('families.product.quadrants.PROMISE'),
                  t('families.product.quadrants.TAIL'),
                ],
                percent: wholePercent,
              },
              drawing,
            )
          }
          onPickItem={index => open(grown[index]?.product)}
          note={[
            t('families.product.growthShareNote'),
            ...(fresh > 0 ? [t('families.product.newProducts', { count: fresh })] : []),
            ...(answer.baseline ? [say(answer.baseline.reason)] : []),
          ].join(' ')}
          table={{
            columns: [
              t('families.product.name'),
              t('families.product.quadrant'),
              t('families.product.share'),
              t('families.product.growth'),
              '95 %',
            ],
            rows: grown.map(line => [
              line.name,
              line.quadrant ? t(`families.product.quadrants.${line.quadrant}`) : t('families.product.tooFew'),
              line.share,
              line.growth?.value ?? null,
              `${exact(line.growth?.low, 'ratio')} … ${exact(line.growth?.high, 'ratio')}`,
            ]),
          }}
        />
      )}
    </section>
  );
}
