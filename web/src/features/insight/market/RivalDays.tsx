import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rival } from '@/api/families/market';
import type { Shop } from '@/api/types';
import { Chart } from '@/shared/chart/Chart';
import { corridorOption } from '@/shared/chart/corridor';
import { timeOption } from '@/shared/chart/timeOption';
import { daysModel, rivalKey } from './rivalModel';

/** One rival day by day: pieces as a band, for they are a range; price and rank as lines. */
export function RivalDays({ rivals, shop }: { rivals: Rival[]; shop: Shop }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState('');
  const drawn = rivals.filter(rival => rival.days.length > 1);
  const rival = drawn.find(each => rivalKey(each) === chosen) ?? drawn.find(each => each.hint) ?? drawn[0];
  if (!rival) return null;
  const model = daysModel(rival, {
    pieces: t('families.market.piecesADay'),
    price: t('families.market.price'),
    rank: t('families.market.rank'),
    priceMoved: (from, to) => t('families.market.priceMoved', { from, to }),
  });
  const { pieces } = model;
  return (
    <section>
      <h2>{t('families.market.rivalDays')}</h2>
      <label className="market-choice">
        {t('families.market.rival')}{' '}
        <select className="input" value={rivalKey(rival)} onChange={event => setChosen(event.target.value)}>
          {drawn.map(each => (
            <option key={rivalKey(each)} value={rivalKey(each)}>
              {each.hint ? '⚑ ' : ''}
              {each.rival}
              {each.product ? ` · ${each.product}` : ''}
            </option>
          ))}
        </select>
      </label>
      <div className="market-days">
        {pieces && (
          <Chart
            title={pieces.name}
            unit="count"
            currency={shop.currency}
            height={220}
            option={drawing => corridorOption(pieces, drawing)}
            keys={{ expected: false, events: pieces.flags.length > 0 }}
            note={t('families.market.bandWords')}
            table={{
              columns: [t('families.market.day'), t('families.market.low'), t('families.market.high')],
              rows: pieces.axis.map((day, i) => [day, pieces.low[i] ?? null, pieces.high[i] ?? null]),
            }}
          />
        )}
        {[model.price, model.rank].map(
          line =>
            line && (
              <Chart
                key={line.title}
                title={line.title}
                unit={line.unit}
                currency={shop.currency}
                height={220}
                option={drawing => {
                  const option = timeOption(line, drawing);
                  // the first place stands on top; a price moves little, so that its axis need not begin at nothing
                  const y = option.yAxis as object;
                  return {
                    ...option,
                    yAxis:
                      line === model.rank ? { ...y, inverse: true, min: 1, minInterval: 1 } : { ...y, scale: true },
                  };
                }}
                table={{
                  columns: [t('families.market.day'), line.title],
                  rows: line.axis.map((day, i) => [day, line.lines[0]?.values[i] ?? null]),
                }}
              />
            ),
        )}
      </div>
    </section>
  );
}
