import { useTranslation } from 'react-i18next';
import type { ServiceAnswer } from '@/api/families/service';
import type { Shop } from '@/api/types';
import { Chart } from '@/shared/chart/Chart';
import { rangesHeight, rangesOption } from '@/shared/chart/ranges';
import { Span } from '../family/Span';

/** How many of those who asked bought, by how fast they were first answered. */
export function Speed({ answer, shop }: { answer: ServiceAnswer; shop: Shop }) {
  const { t } = useTranslation();
  const told = answer.bands.filter(band => band.conversion !== null);
  if (told.length === 0) return null;
  const model = {
    title: t('families.service.speed'),
    bars: told.map(band => ({
      name: band.to === null ? t('families.service.over', band) : t('families.service.band', band),
      low: band.conversion?.low ?? 0,
      high: band.conversion?.high ?? 0,
      value: band.conversion?.value ?? null,
    })),
  };
  return (
    <section>
      <Chart
        title={model.title}
        unit="ratio"
        currency={shop.currency}
        height={rangesHeight(model)}
        option={drawing => rangesOption(model, drawing)}
        table={{
          columns: [t('families.service.firstResponse'), '', t('families.service.low'), t('families.service.high')],
          rows: model.bars.map(bar => [bar.name, bar.value, bar.low, bar.high]),
        }}
      />
      {answer.slow && (
        <p>
          {t('families.service.slow', { seconds: answer.slow.seconds })}{' '}
          <Span of={answer.slow.gap} unit="ratio" signed points />
          {' · '}
          {t('families.service.stake')} <Span of={answer.slow.stake} unit="money" currency={shop.currency} signed />
        </p>
      )}
    </section>
  );
}
