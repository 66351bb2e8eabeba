import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Funnel, FunnelStep } from '@/api/families/promotion';
import type { Shop } from '@/api/types';
import { useAddress } from '@/shared/address';
import { type Column, DataTable } from '@/shared/DataTable';
import { ChangeMark, Figure } from '@/shared/marks';
import { useSpeech } from '@/shared/speech';
import { Span } from '../family/Span';
import { FunnelChart } from './FunnelChart';

interface Row {
  funnel: Funnel;
  step: FunnelStep;
  first: boolean;
}

/** Good or bad only where the interval of the change leaves out zero. */
const clear = ({ change }: FunnelStep): boolean =>
  change !== null && (change.low > 0 || (change.high !== null && change.high < 0));

/** From impression to order, channel by channel; the weak step is named in words. */
export function Funnels({ channels, shop }: { channels: Funnel[]; shop: Shop }) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  const { say, whole, short } = useSpeech(shop.currency);
  if (channels.length === 0) return null;
  const rows: Row[] = channels.flatMap(funnel => funnel.steps.map((step, i) => ({ funnel, step, first: i === 0 })));
  const columns: Column<Row>[] = [
    {
      key: 'channel',
      title: t('families.promotion.channel'),
      always: true,
      cell: row => (
        // the name stands once; for who listens to a row it stands in all
        <span className={row.first ? undefined : 'visually-hidden'}>
          {row.funnel.channel}{' '}
          <small className="quiet">
            {t(row.funnel.kind === 'ads' ? 'families.promotion.byAds' : 'families.promotion.byTraffic')}
          </small>
        </span>
      ),
    },
    {
      key: 'step',
      title: t('families.promotion.step'),
      always: true,
      cell: row => (
        <Link className="nowrap" to={inShop('data/explain', { metric: row.step.metric })}>
          {say(row.step.names)}
        </Link>
      ),
    },
    {
      key: 'count',
      title: t('families.promotion.count'),
      align: 'right',
      cell: row => <Figure value={row.step.count} unit="count" />,
    },
    {
      key: 'before',
      title: t('families.promotion.change'),
      align: 'right',
      cell: row => <ChangeMark value={row.step.count} before={row.step.before} unit="count" />,
    },
    {
      key: 'rate',
      title: t('families.promotion.rate'),
      hint: t('families.promotion.interval'),
      align: 'right',
      cell: row =>
        row.step.rate ? (
          <Span of={row.step.rate} unit="ratio" />
        ) : (
          <small className="quiet">{row.step.note ? say(row.step.note) : '–'}</small>
        ),
    },
    {
      key: 'past',
      title: t('families.promotion.past'),
      align: 'right',
      cell: row => (
        <ChangeMark
          value={row.step.rate?.value ?? null}
          before={row.step.rateBefore?.value ?? null}
          unit="ratio"
          direction={clear(row.step) ? 'up' : 'none'}
        />
      ),
    },
    {
      key: 'others',
      title: t('families.promotion.others'),
      align: 'right',
      cell: row => <Figure value={row.step.others?.value ?? null} unit="ratio" />,
    },
    {
      key: 'each',
      title: t('families.promotion.each'),
      align: 'right',
      cell: row => <Figure value={row.step.costEach} unit="money" currency={shop.currency} />,
    },
  ];
  const weak = channels.filter(funnel => funnel.weak).sort((a, b) => (b.weak?.stake ?? 0) - (a.weak?.stake ?? 0));
  return (
    <section>
      <h2>{t('families.promotion.funnel')}</h2>
      {weak.length > 0 && (
        <ul>
          {weak.slice(0, 5).map(
            funnel =>
              funnel.weak && (
                <li key={`${funnel.kind} ${funnel.channel}`}>
                  {t('families.promotion.weak', {
                    channel: funnel.channel,
                    from: say(funnel.weak.from),
                    to: say(funnel.weak.to),
                    before: short(funnel.weak.rateBefore, 'ratio'),
                    now: short(funnel.weak.rate, 'ratio'),
                    money: whole(funnel.weak.stake),
                  })}
                </li>
              ),
          )}
        </ul>
      )}
      <FunnelChart channels={channels} shop={shop} />
      <DataTable
        caption={t('families.promotion.funnel')}
        columns={columns}
        rows={rows}
        rowKey={row => `${row.funnel.kind} ${row.funnel.channel} ${row.step.metric}`}
        height="60vh"
      />
    </section>
  );
}
