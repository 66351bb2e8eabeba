import { useTranslation } from 'react-i18next';
import type { CustomerAnswer } from '@/api/families/customer';
import { Chart } from '@/shared/chart/Chart';
import { curveOption } from '@/shared/chart/curve';
import { useSpeech } from '@/shared/speech';
import { returnsModel } from './customerModel';

/** When buyers come back after their first, second and third purchase, and the days to remind them on. */
export function ReturnCurves({ answer, currency }: { answer: CustomerAnswer; currency: string }) {
  const { t } = useTranslation();
  const { say, exact } = useSpeech(currency);
  const { returning } = answer;
  const after = (n: number) => t('families.customer.returns.after', { n });
  const marks = returning.usual
    ? []
    : [
        { at: returning.remindFrom, name: `${t('families.customer.returns.remind')} ${returning.remindFrom}` },
        { at: returning.remindTo, name: `${t('families.customer.returns.last')} ${returning.remindTo}` },
      ];
  const model = returnsModel(returning, after, marks);
  const first = returning.curves[0];
  return (
    <>
      <p>{say(answer.returningTold)}</p>
      {model.lines.length > 0 && first && (
        <Chart
          title={t('families.customer.returns.chart')}
          unit="ratio"
          currency={currency}
          height={280}
          option={drawing => curveOption(model, drawing)}
          table={{
            columns: [
              t('families.customer.returns.day'),
              after(first.purchase),
              t('families.customer.returns.low'),
              t('families.customer.returns.high'),
            ],
            rows: first.points.map(point => [String(point.day), point.share, point.low, point.high]),
          }}
          note={t('families.customer.returns.note')}
        />
      )}
      <ul className="tight">
        {returning.curves.map(curve => (
          <li key={curve.purchase}>
            {curve.points.length === 0
              ? t('families.customer.returns.few', {
                  n: curve.purchase,
                  returned: exact(curve.returned, 'count'),
                  buyers: exact(curve.buyers, 'count'),
                })
              : curve.median !== null
                ? t('families.customer.returns.median', { n: curve.purchase, day: curve.median })
                : `${after(curve.purchase)} · ${exact(curve.points.at(-1)?.share, 'ratio')}`}
          </li>
        ))}
      </ul>
    </>
  );
}
