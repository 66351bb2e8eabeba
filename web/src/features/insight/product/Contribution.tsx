import { useTranslation } from 'react-i18next';
import type { Margin } from '@/api/families/product';
import type { Shop } from '@/api/types';
import { Chart } from '@/shared/chart/Chart';
import { waterfall, waterfallOption } from '@/shared/chart/waterfall';
import { usePreferences } from '@/shared/preferences';
import { useSpeech } from '@/shared/speech';
import { movementColors } from '@/shared/theme';

/** What is left of sales after the costs that are known; what is not known is said. */
export function Contribution({ margin, shop }: { margin: Margin; shop: Shop }) {
  const { t } = useTranslation();
  const { say, exact, short } = useSpeech(shop.currency);
  const { palette, settings } = usePreferences();
  const movement = movementColors(palette, settings.upColor, settings.language);
  const [paid, ...costs] = margin.terms;
  const way = paid
    ? waterfall({
        parts: costs.map(term => ({ name: term.metric, label: term.names, effect: term.amount })),
        before: paid.amount,
        after: margin.left,
        unit: 'money',
        names: { before: say(paid.names), after: t('families.product.marginLeft') },
        say,
      })
    : null;
  return (
    <section>
      <h2>{t('families.product.marginTitle')}</h2>
      <p>
        {margin.left === null
          ? margin.terms.length > 0 && t('families.product.marginUnknown')
          : t('families.product.marginMost', {
              amount: short(margin.left, 'money'),
              share: exact(margin.ofPaid, 'ratio'),
            })}
      </p>
      {way && (
        <Chart
          title={t('families.product.marginWay')}
          unit="money"
          currency={shop.currency}
          height={250}
          option={drawing => waterfallOption(way, drawing, movement)}
          table={{ columns: ['', shop.currency], rows: way.steps.map(step => [step.name, step.effect]) }}
        />
      )}
      {margin.missing.length > 0 && (
        <>
          <p className="quiet">{t('families.product.marginMissing')}</p>
          <ul className="tight">
            {margin.missing.map(item => (
              <li key={item.en}>{say(item)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
