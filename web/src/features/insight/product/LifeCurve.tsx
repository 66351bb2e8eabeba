import { useTranslation } from 'react-i18next';
import type { Life } from '@/api/families/product';
import type { Shop } from '@/api/types';
import { Chart } from '@/shared/chart/Chart';
import { fittedOption } from '@/shared/chart/fitted';
import { useSpeech } from '@/shared/speech';
import { wholePercent } from './productModel';

/** The stage, the curve it was read from, and how sure that is. */
export function LifeCurve({ life, shop }: { life: Life | null; shop: Shop }) {
  const { t } = useTranslation();
  const { say } = useSpeech(shop.currency);
  if (!life) return null;
  const points = life.curve.map(week => ({
    at: week.monday,
    seen: week.amount,
    level: week.level,
    low: week.low,
    high: week.high,
  }));
  const names = {
    seen: t('families.product.amount'),
    curve: t('families.product.one.curveName'),
    band: t('families.product.one.curveBand'),
  };
  return (
    <section>
      <h2>{t('families.product.one.life')}</h2>
      <p>
        <strong>{say(life.names)}</strong>{' '}
        {life.curve.length > 0 && t('families.product.confidence', { chance: wholePercent(life.confidence) })}{' '}
        <span className="quiet">{say(life.reason)}</span>
      </p>
      {life.launchPeak && (
        <p>
          {t('families.product.one.launchPeak', {
            week: Math.round(life.launchPeak.value),
            low: Math.round(life.launchPeak.low),
            high: Math.round(life.launchPeak.high),
          })}
        </p>
      )}
      {points.length > 0 && (
        <Chart
          title={t('families.product.one.curve')}
          unit="money"
          currency={shop.currency}
          height={260}
          option={drawing => fittedOption(points, drawing, names)}
          note={t('families.product.one.curveNote')}
          table={{
            columns: ['', names.seen, names.curve, '2.5 %', '97.5 %'],
            rows: points.map(point => [point.at, point.seen, point.level, point.low, point.high]),
          }}
        />
      )}
    </section>
  );
}
