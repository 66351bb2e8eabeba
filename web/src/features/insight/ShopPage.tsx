import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { eventsQuery } from '@/api/events';
import { type FamilyAsk, familyQuery, shopFamiliesQuery } from '@/api/families/family';
import type { ShopAnswer, ShopFigure } from '@/api/families/shop';
import type { Period, Shop } from '@/api/types';
import { useAddress } from '@/shared/address';
import { Chart } from '@/shared/chart/Chart';
import { flagsOf, type TimeModel, timeTable } from '@/shared/chart/timeModel';
import { timeOption } from '@/shared/chart/timeOption';
import { waterfall, waterfallOption } from '@/shared/chart/waterfall';
import { daysOf } from '@/shared/days';
import { ChangeMark } from '@/shared/marks';
import { usePreferences } from '@/shared/preferences';
import { useSpeech } from '@/shared/speech';
import { movementColors } from '@/shared/theme';
import { FamilyFrame } from './family/FamilyFrame';

/** The shop as a whole: its main numbers, what their change is made of, and what every family of data has to say. */
export default function ShopPage() {
  const { t } = useTranslation();
  return (
    <FamilyFrame<ShopAnswer> family="shop" title={t('families.shop.title')} question={t('families.shop.question')}>
      {(answer, { shop, period, ask }) => (
        <>
          <div className="family-figures">
            {answer.figures.map(figure => (
              <FigureCard key={figure.metric} figure={figure} shop={shop} compared={answer.baseline !== null} />
            ))}
          </div>
          {answer.parts.length > 0 && <Parts answer={answer} shop={shop} />}
          {answer.causes.length > 0 && <Causes answer={answer} />}
          <Days answer={answer} shop={shop} period={period} />
          <Said shop={shop} ask={ask} />
        </>
      )}
    </FamilyFrame>
  );
}

function FigureCard({ figure, shop, compared }: { figure: ShopFigure; shop: Shop; compared: boolean }) {
  const { inShop } = useAddress();
  const { say, short, exact } = useSpeech(shop.currency);
  return (
    <Link className="figure-link" to={inShop('data/explain', { metric: figure.metric })}>
      <span className="quiet">{say(figure.names)}</span>
      <strong title={exact(figure.value, figure.unit)}>{short(figure.value, figure.unit)}</strong>
      {compared && (
        <ChangeMark
          value={figure.value}
          before={figure.before}
          unit={figure.unit}
          direction={figure.direction}
          currency={shop.currency}
        />
      )}
    </Link>
  );
}

function Parts({ answer, shop }: { answer: ShopAnswer; shop: Shop }) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  const { say } = useSpeech(shop.currency);
  const { palette, settings } = usePreferences();
  const paid = answer.figures.find(figure => figure.metric === 'paid_amount');
  const way = waterfall({
    parts: answer.parts.map(part => ({ ...part, name: part.metric })),
    before: paid?.before ?? null,
    after: paid?.value ?? null,
    unit: 'money',
    names: { before: t('families.shop.before'), after: t('families.shop.after') },
    say,
  });
  const movement = movementColors(palette, settings.upColor, settings.language);
  return (
    <section>
      <Chart
        title={t('families.shop.parts')}
        unit="money"
        currency={shop.currency}
        height={260}
        option={drawing => waterfallOption(way, drawing, movement)}
        table={{ columns: ['', shop.currency], rows: way.steps.map(step => [step.name, step.effect]) }}
      />
      <Link to={inShop('data/explain', { metric: 'paid_amount' })}>{t('families.shop.why')}</Link>
    </section>
  );
}

function Causes({ answer }: { answer: ShopAnswer }) {
  const { t } = useTranslation();
  const { say } = useSpeech();
  return (
    <section>
      <h2>{t('families.shop.causes')}</h2>
      <ol className="shop-causes">
        {answer.causes.map(cause => (
          <li key={cause.en}>{say(cause)}</li>
        ))}
      </ol>
    </section>
  );
}

function Days({ answer, shop, period }: { answer: ShopAnswer; shop: Shop; period: Period }) {
  const { t } = useTranslation();
  const { say } = useSpeech(shop.currency);
  const events = useQuery(eventsQuery(shop.id, period.from, period.to)).data ?? [];
  const axis = daysOf(period);
  const at = new Map(answer.days.map(day => [day.day, day]));
  const shown = answer.figures.filter(figure => answer.days.some(day => figure.metric in day.values));
  return (
    <section className="family-two">
      {shown.map(figure => {
        const name = say(figure.names);
        const model: TimeModel = {
          title: t('families.shop.days', { metric: name }),
          unit: figure.unit,
          keys: axis,
          axis,
          lines: [
            {
              key: figure.metric,
              name,
              unit: figure.unit,
              values: axis.map(day => at.get(day)?.values[figure.metric] ?? null),
              expected: answer.baseline ? axis.map(day => at.get(day)?.before[figure.metric] ?? null) : null,
            },
          ],
          flags: flagsOf(axis, events, say),
          partialFrom: null,
        };
        return (
          <Chart
            key={figure.metric}
            title={model.title}
            unit={figure.unit}
            currency={shop.currency}
            height={220}
            option={drawing => timeOption(model, drawing)}
            table={timeTable(model, t('shared.chart.expected'))}
            keys={{ expected: answer.baseline !== null, events: model.flags.length > 0 }}
          />
        );
      })}
    </section>
  );
}

/** Every family's verdict, each as soon as it is known. */
function Said({ shop, ask }: { shop: Shop; ask: FamilyAsk }) {
  const { t } = useTranslation();
  const { say } = useSpeech(shop.currency);
  const { inShop } = useAddress();
  const others = (useQuery(shopFamiliesQuery(shop.id)).data ?? []).filter(family => family.key !== 'shop');
  const verdicts = useQueries({ queries: others.map(family => familyQuery(shop.id, family.key, ask)) });
  if (others.length === 0) return null;
  return (
    <section>
      <h2>{t('families.shop.said')}</h2>
      <dl className="shop-said">
        {others.map((family, i) => (
          <div key={family.key}>
            <dt>
              <Link to={inShop(`data/${family.key}`)}>{say(family.names)}</Link>
            </dt>
            <dd>{verdicts[i]?.data ? say(verdicts[i].data.verdict) : <span className="quiet">…</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
