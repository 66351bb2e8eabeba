import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Suspect, suspectsQuery, type Which } from '@/api/trust';
import type { Period } from '@/api/types';
import { useAddress } from '@/shared/address';
import { csv, save } from '@/shared/chart/files';
import { Dialog } from '@/shared/Dialog';
import { dayText } from '@/shared/days';
import { Pager } from '@/shared/Pager';
import { useSpeech } from '@/shared/speech';
import { Answer, Bones, Empty } from '@/shared/states';
import { DecideForm } from './DecideForm';

const PAGE = 100;
const lists: Which[] = ['open', 'decided', 'all'];
const known = [
  'burst',
  'day_excess',
  'fast_payments',
  'even_payments',
  'same_goods',
  'alone',
  'new_buyers',
  'few_regions',
  'odd_hour',
] as const;
type Signal = (typeof known)[number];
const isSignal = (key: string): key is Signal => (known as readonly string[]).includes(key);

const MOST_SURE = 99;
/** Nobody is ever wholly sure. */
const sure = (probability: number) => `${Math.min(MOST_SURE, Math.round(probability * 100))}%`;

interface SuspectListProps {
  shop: number;
  period: Period;
  currency: string;
}

/** Orders that may be no sales, the likeliest first, with what speaks for it; the operator has the last word. */
export function SuspectList({ shop, period, currency }: SuspectListProps) {
  const { t } = useTranslation();
  const { params, set } = useAddress();
  const { exact, language } = useSpeech(currency);
  const client = useQueryClient();
  const which = lists.find(item => item === params.get('which')) ?? 'open';
  const offset = Math.max(0, Number(params.get('offset')) || 0);
  const suspects = useQuery(suspectsQuery(shop, period, which, offset, PAGE));
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState<boolean | null>(null);
  const signal = (key: string) => (isSignal(key) ? t(`trust.signal.${key}`) : key);
  const done = async () => {
    setAsking(null);
    setPicked([]);
    // Every number may have changed.
    await client.invalidateQueries({ queryKey: ['shop', shop] });
  };
  const exported = (orders: Suspect[]) =>
    save(
      'suspects.csv',
      csv(
        [t('trust.order'), t('trust.day'), t('trust.product'), t('trust.amount'), t('trust.sure'), t('trust.signals')],
        orders.map(item => [
          item.order,
          item.day,
          item.title ?? item.product,
          item.amount,
          item.probability,
          item.signals.map(signal).join(' '),
        ]),
      ),
    );
  return (
    <>
      <p>{t('trust.suspectWords')}</p>
      <div className="suspect-tools">
        <fieldset className="switch">
          <legend className="visually-hidden">{t('trust.tab.suspects')}</legend>
          {lists.map(item => (
            <button
              key={item}
              type="button"
              aria-pressed={which === item}
              onClick={() => {
                setPicked([]);
                set({ which: item, offset: undefined });
              }}
            >
              {t(`trust.which.${item}`)}
            </button>
          ))}
        </fieldset>
        <button type="button" className="button" onClick={() => setAsking(true)}>
          {picked.length > 0 ? t('trust.sayFake', { count: picked.length }) : t('trust.sayFakeOwn')}
        </button>
        {picked.length > 0 && (
          <button type="button" className="button" onClick={() => setAsking(false)}>
            {t('trust.sayReal', { count: picked.length })}
          </button>
        )}
      </div>
      <Answer
        query={suspects}
        doing={t('trust.doing')}
        skeleton={<Bones lines={8} />}
        empty={answer =>
          answer.total === 0 ? (
            <Empty title={t(which === 'open' ? 'trust.noSuspects' : 'trust.noDecisions')}>
              {t('trust.noSuspectsWords')}
            </Empty>
          ) : null
        }
      >
        {answer => (
          <>
            <p className="quiet">
              {t('trust.found', { count: answer.total, amount: exact(answer.amount, 'money') })}{' '}
              <button type="button" className="link" onClick={() => exported(answer.orders)}>
                CSV
              </button>
            </p>
            <section
              className="table-scroll"
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
              tabIndex={0}
              aria-label={t('trust.tab.suspects')}
            >
              <table className="plain">
                <thead>
                  <tr>
                    <th scope="col">
                      <input
                        type="checkbox"
                        aria-label={t('trust.pickAll')}
                        checked={answer.orders.every(item => picked.includes(item.order))}
                        onChange={event => setPicked(event.target.checked ? answer.orders.map(item => item.order) : [])}
                      />
                    </th>
                    <th scope="col">{t('trust.order')}</th>
                    <th scope="col">{t('trust.day')}</th>
                    <th scope="col">{t('trust.product')}</th>
                    <th scope="col" className="right">
                      {t('trust.amount')}
                    </th>
                    <th scope="col" className="right">
                      {t('trust.sure')}
                    </th>
                    <th scope="col">{t('trust.signals')}</th>
                  </tr>
                </thead>
                <tbody>
                  {answer.orders.map(item => (
                    <tr key={`${item.platform} ${item.order}`}>
                      <td>
                        <input
                          type="checkbox"
                          aria-label={t('trust.pick', { order: item.order })}
                          checked={picked.includes(item.order)}
                          onChange={event =>
                            setPicked(
                              event.target.checked
                                ? [...picked, item.order]
                                : picked.filter(order => order !== item.order),
                            )
                          }
                        />
                      </td>
                      <th scope="row" className="code">
                        {item.order}
                      </th>
                      <td className="suspect-day">{dayText(language, item.day)}</td>
                      <td className="suspect-title">{item.title ?? item.product ?? '–'}</td>
                      <td className="right">{exact(item.amount, 'money')}</td>
                      <td className="right">{sure(item.probability)}</td>
                      <td className="suspect-signals">
                        {item.decision && (
                          <p>
                            <b>{t(item.decision.fake ? 'trust.fake' : 'trust.real')}</b> {item.decision.reason}{' '}
                            <span className="quiet">{item.decision.who}</span>
                          </p>
                        )}
                        {item.signals.map(signal).join(t('metrics.page.comma'))}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
            <Pager offset={offset} size={PAGE} total={answer.total} onMove={next => set({ offset: String(next) })} />
          </>
        )}
      </Answer>
      <Dialog
        open={asking !== null}
        title={t(asking ? 'trust.fakeTitle' : 'trust.realTitle')}
        onClose={() => setAsking(null)}
      >
        {asking !== null && (
          <DecideForm shop={shop} orders={picked} fake={asking} onClose={() => setAsking(null)} onDone={done} />
        )}
      </Dialog>
    </>
  );
}
