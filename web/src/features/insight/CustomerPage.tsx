import { useTranslation } from 'react-i18next';
import type { CustomerAnswer } from '@/api/families/customer';
import { useAddress } from '@/shared/address';
import { Chart } from '@/shared/chart/Chart';
import { type TimeModel, timeTable } from '@/shared/chart/timeModel';
import { timeOption } from '@/shared/chart/timeOption';
import { useSpeech } from '@/shared/speech';
import { BuyerList } from './customer/BuyerList';
import { CohortHeat } from './customer/CohortHeat';
import { Figures } from './customer/Figures';
import { LifetimeValue } from './customer/LifetimeValue';
import { Places } from './customer/Places';
import { ReturnCurves } from './customer/ReturnCurves';
import { Segments } from './customer/Segments';
import './customer/customer.css';
import { FamilyFrame } from './family/FamilyFrame';
import { NoFacts } from './family/NoFacts';

const LIST = 'customer-list';

/** Do buyers come back, which group is worth an action now, and what is at stake. */
export default function CustomerPage() {
  const { t } = useTranslation();
  const { set } = useAddress();
  return (
    <FamilyFrame<CustomerAnswer>
      family="customer"
      title={t('families.customer.title')}
      question={t('families.customer.question')}
    >
      {(answer, { shop, ask }) =>
        answer.whole.buyers === 0 ? (
          <NoFacts title={t('families.customer.cohort.none')} />
        ) : (
          <Told
            answer={answer}
            currency={shop.currency}
            onList={segment => {
              set({ segment, offset: undefined }, true);
              document.getElementById(LIST)?.scrollIntoView({ block: 'start' });
            }}
            list={<BuyerList shop={shop.id} ask={ask} answer={answer} currency={shop.currency} />}
          />
        )
      }
    </FamilyFrame>
  );
}

interface ToldProps {
  answer: CustomerAnswer;
  currency: string;
  onList: (segment: string) => void;
  list: React.ReactNode;
}

function Told({ answer, currency, onList, list }: ToldProps) {
  const { t } = useTranslation();
  const { say, exact, short } = useSpeech(currency);
  const { whole, thresholds, lifetime } = answer;
  const weeks = lifetime?.horizonWeeks ?? null;
  return (
    <>
      <section aria-labelledby="customer-figures">
        <h2 id="customer-figures">{t('families.customer.figures')}</h2>
        <Figures figures={answer.figures} currency={currency} />
        <Days answer={answer} currency={currency} />
      </section>
      <section aria-labelledby="customer-states">
        <h2 id="customer-states">{t('families.customer.states')}</h2>
        <p className="customer-whole">
          <span>
            {t('families.customer.whole', { day: answer.until })} <b>{exact(whole.buyers, 'count')}</b>
          </span>
          <span>
            <b>{short(whole.severalShare, 'ratio')}</b> {t('families.customer.several')}
          </span>
          <span>
            <b>{short(whole.againShare, 'ratio')}</b> {t('families.customer.again')}
          </span>
          <span>
            <b>{short(whole.topFifthShare, 'ratio')}</b> {t('families.customer.topFifth')}
          </span>
        </p>
        <Segments
          caption={t('families.customer.states')}
          segments={answer.states}
          currency={currency}
          weeks={weeks}
          onList={onList}
        />
      </section>
      <section aria-labelledby={LIST}>
        <h2 id={LIST}>{t('families.customer.segment.list')}</h2>
        {list}
      </section>
      <section aria-labelledby="customer-returns">
        <h2 id="customer-returns">{t('families.customer.returns.title')}</h2>
        <ReturnCurves answer={answer} currency={currency} />
      </section>
      <section aria-labelledby="customer-cohorts">
        <h2 id="customer-cohorts">{t('families.customer.cohort.title')}</h2>
        <CohortHeat answer={answer} currency={currency} />
      </section>
      <section aria-labelledby="customer-groups">
        <h2 id="customer-groups">{t('families.customer.groups')}</h2>
        {thresholds && (
          <p className="quiet">
            {t('families.customer.high', {
              days: thresholds.recentDays,
              purchases: thresholds.oftenPurchases,
              amount: exact(thresholds.dearAmount, 'money'),
            })}
          </p>
        )}
        <Segments
          caption={t('families.customer.groups')}
          segments={answer.groups}
          currency={currency}
          weeks={weeks}
          onList={onList}
        />
      </section>
      <section aria-labelledby="customer-lifetime">
        <h2 id="customer-lifetime">{t('families.customer.lifetime.title')}</h2>
        <LifetimeValue forecast={lifetime} currency={currency} />
      </section>
      {(answer.regions.length > 0 || answer.countries.length === 0) && (
        <section aria-labelledby="customer-regions">
          <h2 id="customer-regions">{t('families.customer.places.regions')}</h2>
          {answer.regions.length > 0 ? (
            <Places
              title={t('families.customer.places.regions')}
              dimension="region"
              places={answer.regions}
              currency={currency}
            />
          ) : (
            <p className="quiet">{t('families.customer.places.none')}</p>
          )}
        </section>
      )}
      {answer.countries.length > 0 && (
        <section aria-labelledby="customer-countries">
          <h2 id="customer-countries">{t('families.customer.places.countries')}</h2>
          <Places
            title={t('families.customer.places.countries')}
            dimension="country"
            places={answer.countries}
            currency={currency}
          />
        </section>
      )}
      <ul className="tight quiet">
        {answer.notes.map(note => (
          <li key={note.en}>{say(note)}</li>
        ))}
      </ul>
    </>
  );
}

function Days({ answer, currency }: { answer: CustomerAnswer; currency: string }) {
  const { t } = useTranslation();
  if (answer.days.length < 2) return null;
  const keys = answer.days.map(day => day.day);
  const line = (key: 'fresh' | 'returning') => ({
    key,
    name: t(`families.customer.${key}`),
    unit: 'money' as const,
    values: answer.days.map(day => day[key]),
    expected: null,
  });
  const model: TimeModel = {
    title: t('families.customer.days'),
    unit: 'money',
    keys,
    axis: keys,
    lines: [line('fresh'), line('returning')],
    flags: [],
    partialFrom: null,
  };
  return (
    <Chart
      title={model.title}
      unit="money"
      currency={currency}
      height={220}
      option={drawing => timeOption(model, drawing)}
      table={timeTable(model, '')}
    />
  );
}
