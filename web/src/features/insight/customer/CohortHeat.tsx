import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cohort, CohortCell, CustomerAnswer } from '@/api/families/customer';
import { useSpeech } from '@/shared/speech';
import { Empty } from '@/shared/states';
import { darkest, monthOf, type Shown, shade, shareOf } from './customerModel';

type Step = 'months' | 'weeks';

/** Cohorts by first purchase as a triangle: every cell says its number, shade only helps the eye. */
export function CohortHeat({ answer, currency }: { answer: CustomerAnswer; currency: string }) {
  const { t } = useTranslation();
  const { exact, short } = useSpeech(currency);
  const [step, setStep] = useState<Step>('months');
  const [shown, setShown] = useState<Shown>('buyers');
  const { cohorts, ages, smallest, left } = answer[step];
  if (cohorts.length === 0) return <Empty title={t('families.customer.cohort.none')} />;
  const most = darkest(cohorts, shown);
  const widest = Math.max(...cohorts.map(cohort => cohort.cells.length));
  const name = (cohort: Cohort) => (step === 'months' ? monthOf(cohort.from) : cohort.from.slice(2));
  const words = (cohort: Cohort, cell: CohortCell) =>
    [
      t('families.customer.cohort.cell', {
        cohort: name(cohort),
        age: cell.age,
        buyers: exact(cell.buyers, 'count'),
        size: exact(cohort.buyers, 'count'),
        share: exact(cohort.buyers > 0 ? cell.buyers / cohort.buyers : null, 'ratio'),
        amount: exact(cell.amount, 'money'),
      }),
      cell.low !== null &&
        t('families.customer.cohort.between', { low: short(cell.low, 'ratio'), high: short(cell.high, 'ratio') }),
      !cohort.judged && t('families.customer.cohort.small', { size: cohort.buyers, smallest }),
      !cell.finished && t('families.customer.cohort.open'),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <>
      <p className="customer-choices">
        <Choice
          label={t('families.customer.cohort.step')}
          value={step}
          options={[
            ['months', t('families.customer.cohort.month')],
            ['weeks', t('families.customer.cohort.week')],
          ]}
          onChange={setStep}
        />
        <Choice
          label={t('families.customer.cohort.what')}
          value={shown}
          options={[
            ['buyers', t('families.customer.cohort.buyersBack')],
            ['amount', t('families.customer.cohort.amountBack')],
          ]}
          onChange={setShown}
        />
      </p>
      <section
        className="table-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        aria-label={t('families.customer.cohort.title')}
      >
        <table className="cohort">
          <thead>
            <tr>
              <th scope="col">{t('families.customer.cohort.first')}</th>
              <th scope="col">{t('families.customer.cohort.size')}</th>
              {Array.from({ length: widest }, (_, age) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an age is its own name
                <th key={age} scope="col">
                  {t('families.customer.cohort.later', { age })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cohorts.map(cohort => (
              <tr key={cohort.from}>
                <th scope="row">{name(cohort)}</th>
                <td className="cohort-size">{exact(cohort.buyers, 'count')}</td>
                {cohort.cells.map(cell => {
                  const share = shareOf(cell, shown);
                  const dark = cell.age === 0 ? 0 : shade(share, most);
                  return (
                    <td
                      key={cell.age}
                      title={words(cohort, cell)}
                      className={cohort.judged ? undefined : 'quiet'}
                      style={{ background: `color-mix(in srgb, var(--accentSoft) ${dark}%, var(--paper))` }}
                    >
                      {share === null
                        ? shown === 'buyers'
                          ? exact(cell.buyers, 'count')
                          : short(cell.amount, 'money')
                        : short(share, 'ratio')}
                      {!cell.finished && <span title={t('families.customer.cohort.open')}>°</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          {shown === 'buyers' && ages.length > 0 && (
            <tfoot>
              <tr>
                <th scope="row">{t('families.customer.cohort.all')}</th>
                <td />
                {ages.map(age => (
                  <td
                    key={age.age}
                    title={t('families.customer.cohort.between', {
                      low: short(age.low, 'ratio'),
                      high: short(age.high, 'ratio'),
                    })}
                  >
                    {short(age.retention, 'ratio')}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </section>
      <p className="quiet">
        {t('families.customer.cohort.key', { smallest })}
        {left > 0 && ` ${t('families.customer.cohort.left', { count: left, shown: left })}`}
      </p>
    </>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <label>
      {label}{' '}
      <select className="input" value={value} onChange={event => onChange(event.target.value as Value)}>
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
