import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Shop } from '@/api/types';
import { Chart } from '@/shared/chart/Chart';
import { curveOption } from '@/shared/chart/curve';
import { useSpeech } from '@/shared/speech';
import { type Pacing, pacingModel, planReached } from './promotionModel';

/** How the month's money goes against its plan. The plan stands in the address, so that a link shows the same. */
export function PacingChart({ pacing, shop }: { pacing: Pacing; shop: Shop }) {
  const { t } = useTranslation();
  const { whole, short } = useSpeech(shop.currency);
  const [params, setParams] = useSearchParams();
  const field = useId();
  const typed = params.get('budget') ?? '';
  const plan = Number(typed) > 0 ? Number(typed) : null;
  const change = (value: string) =>
    setParams(
      current => {
        const next = new URLSearchParams(current);
        if (value === '') next.delete('budget');
        else next.set('budget', value);
        return next;
      },
      { replace: true },
    );
  const model = pacingModel(pacing, plan, {
    spent: t('families.promotion.spentSoFar'),
    pace: t('families.promotion.atThisPace'),
    plan: t('families.promotion.evenPlan'),
  });
  return (
    <section>
      <p>
        <label htmlFor={field}>{t('families.promotion.budget')}</label>{' '}
        <input
          id={field}
          className="input small"
          type="number"
          inputMode="decimal"
          min={0}
          placeholder={t('families.promotion.budgetHint')}
          value={typed}
          onChange={event => change(event.target.value)}
        />{' '}
        {plan !== null && <Said pacing={pacing} plan={plan} whole={whole} short={short} />}
      </p>
      <Chart
        title={t('families.promotion.pacing', { month: pacing.month })}
        unit="money"
        currency={shop.currency}
        height={260}
        option={drawing => curveOption(model, drawing)}
        table={{
          columns: [t('families.promotion.day'), ...model.lines.map(line => line.name)],
          rows: model.axis.map((day, i) => [day, ...model.lines.map(line => line.values[i] ?? null)]),
        }}
      />
    </section>
  );
}

interface SaidProps {
  pacing: Pacing;
  plan: number;
  whole: (value: number) => string;
  short: (value: number, unit: 'ratio') => string;
}

function Said({ pacing, plan, whole, short }: SaidProps) {
  const { t } = useTranslation();
  const share = (value: number) => short(Math.round(value * 100) / 100, 'ratio');
  const end = pacing.monthEnd?.value ?? null;
  const reached = planReached(pacing, plan);
  return (
    <span>
      {t('families.promotion.ofPlan', {
        spent: share(pacing.spent / plan),
        over: share(pacing.daysOver / (pacing.daysOver + pacing.daysLeft)),
      })}{' '}
      {end !== null &&
        (end > plan
          ? t('families.promotion.overPlan', { money: whole(end - plan), day: reached ?? pacing.daysOver })
          : t('families.promotion.underPlan', { money: whole(plan - end) }))}
    </span>
  );
}
