import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ServiceAgent, ServiceAnswer } from '@/api/families/service';
import type { Shop } from '@/api/types';
import { useAddress } from '@/shared/address';
import { Chart } from '@/shared/chart/Chart';
import { rangesHeight, rangesOption } from '@/shared/chart/ranges';
import { type Column, DataTable } from '@/shared/DataTable';
import { ChangeMark, Figure } from '@/shared/marks';
import { useSpeech } from '@/shared/speech';
import { Empty } from '@/shared/states';
import { useUnits } from '@/shared/useUnit';
import { FamilyFrame } from './family/FamilyFrame';
import { Span } from './family/Span';

/** Who waits, who sells, and what slow answers go along with. */
export default function ServicePage() {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  return (
    <FamilyFrame<ServiceAnswer>
      family="service"
      title={t('families.service.title')}
      question={t('families.service.question')}
    >
      {(answer, { shop }) =>
        answer.figures.every(figure => figure.value === null) ? (
          <Empty
            title={t('families.service.nothing')}
            actions={
              <Link className="button" to={inShop('imports')}>
                {t('shell.rooms.imports')}
              </Link>
            }
          />
        ) : (
          <Told answer={answer} shop={shop} />
        )
      }
    </FamilyFrame>
  );
}

function Told({ answer, shop }: { answer: ServiceAnswer; shop: Shop }) {
  const { inShop } = useAddress();
  const { say } = useSpeech(shop.currency);
  const unit = useUnits();
  return (
    <>
      <div className="family-figures">
        {answer.figures
          .filter(figure => figure.value !== null)
          .map(figure => (
            <div key={figure.metric}>
              <Link to={inShop('data/explain', { metric: figure.metric })}>{say(figure.names)}</Link>
              <br />
              <strong>
                <Figure value={figure.value} unit={unit(figure.metric, 'number')} currency={shop.currency} />
              </strong>{' '}
              <ChangeMark
                value={figure.value}
                before={figure.before}
                unit={unit(figure.metric, 'number')}
                currency={shop.currency}
              />
            </div>
          ))}
      </div>
      {answer.notes.map(note => (
        <p key={note.en} className="quiet">
          {say(note)}
        </p>
      ))}
      <Speed answer={answer} shop={shop} />
      <Agents agents={answer.agents} shop={shop} />
      <Tables answer={answer} shop={shop} />
    </>
  );
}

function Speed({ answer, shop }: { answer: ServiceAnswer; shop: Shop }) {
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
          <Span of={answer.slow.gap} unit="ratio" signed />
          {' · '}
          {t('families.service.stake')} <Span of={answer.slow.stake} unit="money" currency={shop.currency} signed />
        </p>
      )}
    </section>
  );
}

function Agents({ agents, shop }: { agents: ServiceAgent[]; shop: Shop }) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  if (agents.length === 0) return null;
  const words = {
    above: t('families.service.above'),
    below: t('families.service.below'),
    alike: t('families.service.alike'),
  };
  const columns: Column<ServiceAgent>[] = [
    {
      key: 'agent',
      title: t('families.service.agent'),
      always: true,
      sort: row => row.key,
      cell: row => <Link to={inShop('data/rows', { metric: 'inquiries', where: `agent=${row.key}` })}>{row.key}</Link>,
    },
    {
      key: 'inquiries',
      title: t('families.service.inquiries'),
      align: 'right',
      sort: row => row.inquiries,
      cell: row => <Figure value={row.inquiries} unit="count" />,
    },
    {
      key: 'fair',
      title: t('families.service.fair'),
      hint: t('families.service.interval'),
      align: 'right',
      sort: row => row.fair?.value ?? null,
      cell: row => <Span of={row.fair} unit="ratio" />,
    },
    {
      key: 'expected',
      title: t('families.service.expected'),
      align: 'right',
      sort: row => row.expected,
      cell: row => <Figure value={row.expected} unit="ratio" />,
    },
    { key: 'standing', title: t('families.service.standing'), cell: row => words[row.standing] },
    {
      key: 'first',
      title: t('families.service.firstResponse'),
      align: 'right',
      sort: row => row.firstResponse,
      cell: row => <Figure value={row.firstResponse} unit="seconds" />,
    },
    {
      key: 'answered',
      title: t('families.service.answered'),
      align: 'right',
      sort: row => row.answerRate,
      cell: row => <Figure value={row.answerRate} unit="ratio" />,
    },
    {
      key: 'satisfaction',
      title: t('families.service.satisfaction'),
      align: 'right',
      sort: row => row.satisfaction,
      cell: row => <Figure value={row.satisfaction} unit="ratio" />,
    },
    {
      key: 'amount',
      title: t('families.service.amount'),
      align: 'right',
      sort: row => row.amount,
      cell: row => <Figure value={row.amount} unit="money" currency={shop.currency} />,
    },
  ];
  return (
    <section>
      <h2>{t('families.service.agents')}</h2>
      <p className="quiet">{t('families.service.agentsWords')}</p>
      <DataTable caption={t('families.service.agents')} columns={columns} rows={agents} rowKey={row => row.key} />
    </section>
  );
}

function Tables({ answer, shop }: { answer: ServiceAnswer; shop: Shop }) {
  const { t } = useTranslation();
  const { language } = useSpeech(shop.currency);
  const weekday = (day: number) =>
    new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { weekday: 'short', timeZone: 'UTC' }).format(
      // 5 January 1970 was a Monday
      new Date(Date.UTC(1970, 0, 4 + day)),
    );
  return (
    <div className="family-two">
      {answer.weekdays.length > 0 && (
        <section>
          <h2>{t('families.service.weekdays')}</h2>
          <DataTable
            caption={t('families.service.weekdays')}
            rows={answer.weekdays}
            rowKey={row => String(row.weekday)}
            columns={[
              { key: 'day', title: t('families.service.weekday'), always: true, cell: row => weekday(row.weekday) },
              {
                key: 'inquiries',
                title: t('families.service.inquiries'),
                align: 'right',
                cell: row => <Figure value={row.inquiries} unit="count" />,
              },
              {
                key: 'first',
                title: t('families.service.firstResponse'),
                align: 'right',
                cell: row => <Figure value={row.firstResponse} unit="seconds" />,
              },
              {
                key: 'conversion',
                title: t('families.service.conversion'),
                align: 'right',
                cell: row => <Figure value={row.conversion} unit="ratio" />,
              },
            ]}
          />
        </section>
      )}
      {answer.reasons.length > 0 && (
        <section>
          <h2>{t('families.service.reasons')}</h2>
          <DataTable
            caption={t('families.service.reasons')}
            rows={answer.reasons}
            rowKey={row => row.reason}
            columns={[
              { key: 'reason', title: t('families.service.reason'), always: true, cell: row => row.reason },
              {
                key: 'refunds',
                title: t('families.service.refunds'),
                align: 'right',
                sort: row => row.refunds,
                cell: row => (
                  <>
                    <Figure value={row.refunds} unit="count" />{' '}
                    <ChangeMark value={row.refunds} before={row.before} unit="count" direction="down" />
                  </>
                ),
              },
              {
                key: 'amount',
                title: t('families.service.money'),
                align: 'right',
                sort: row => row.amount,
                cell: row => <Figure value={row.amount} unit="money" currency={shop.currency} />,
              },
            ]}
          />
        </section>
      )}
    </div>
  );
}
