import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { buyersFile, buyersQuery, type CustomerAnswer, type ListedBuyer } from '@/api/families/customer';
import type { FamilyAsk } from '@/api/families/family';
import { useAddress } from '@/shared/address';
import { type Column, DataTable } from '@/shared/DataTable';
import { chance } from '@/shared/numbers';
import { Pager } from '@/shared/Pager';
import { platformLabels } from '@/shared/platforms';
import { useSpeech } from '@/shared/speech';
import { Answer, Bones, Empty } from '@/shared/states';

const PAGE = 50;
const USUAL = 'leaving';

interface BuyerListProps {
  shop: number;
  ask: FamilyAsk;
  answer: CustomerAnswer;
  currency: string;
}

/** Buyers of one group for a campaign, by the number of their latest order; whole as a file. */
export function BuyerList({ shop, ask, answer, currency }: BuyerListProps) {
  const { t } = useTranslation();
  const { params, set } = useAddress();
  const { say, exact, short, language, whole } = useSpeech(currency);
  const segments = [...answer.states, ...answer.groups];
  const asked = params.get('segment');
  const known = segments.map(segment => segment.key);
  const segment =
    asked !== null && (asked === 'all' || known.includes(asked)) ? asked : known.includes(USUAL) ? USUAL : 'all';
  const offset = Math.max(0, Number(params.get('offset')) || 0);
  const list = useQuery(buyersQuery(shop, ask, segment, offset, PAGE));
  const names = new Map(segments.map(each => [each.key, say(each.names)]));
  const columns: Column<ListedBuyer>[] = [
    {
      key: 'order',
      title: t('families.customer.list.order'),
      always: true,
      cell: row => <span className="code">{row.order}</span>,
    },
    {
      key: 'state',
      title: t('families.customer.list.state'),
      cell: row => names.get(row.state) ?? row.state,
    },
    { key: 'group', title: t('families.customer.list.group'), cell: row => names.get(row.group) ?? row.group },
    { key: 'last', title: t('families.customer.list.last'), cell: row => row.last },
    {
      key: 'silent',
      title: t('families.customer.list.silent'),
      align: 'right',
      cell: row => t('families.customer.list.days', { days: row.silentDays }),
    },
    {
      key: 'usual',
      title: t('families.customer.list.usual'),
      align: 'right',
      cell: row =>
        row.usualDays === null ? '–' : t('families.customer.list.days', { days: Math.round(row.usualDays) }),
    },
    {
      key: 'purchases',
      title: t('families.customer.list.purchases'),
      align: 'right',
      cell: row => exact(row.purchases, 'count'),
    },
    {
      key: 'amount',
      title: t('families.customer.list.paid'),
      align: 'right',
      cell: row => exact(row.amount, 'money'),
    },
    {
      key: 'alive',
      title: t('families.customer.list.alive'),
      align: 'right',
      cell: row => (row.alive === null ? '–' : chance(row.alive)),
    },
    {
      key: 'stake',
      title: t('families.customer.list.stakeColumn'),
      align: 'right',
      cell: row => whole(row.atStake),
    },
    {
      key: 'region',
      title: t('families.customer.list.region'),
      cell: row => row.region ?? '–',
    },
    {
      key: 'platform',
      title: t('families.customer.list.platform'),
      cell: row => say(platformLabels[row.platform]) || row.platform,
    },
  ];
  return (
    <>
      <div className="customer-choices">
        <label>
          {t('families.customer.list.choose')}{' '}
          <select
            className="input"
            value={segment}
            onChange={event => set({ segment: event.target.value, offset: undefined }, true)}
          >
            {segments.map(each => (
              <option key={each.key} value={each.key}>
                {say(each.names)}
              </option>
            ))}
            <option value="all">{t('families.customer.list.all')}</option>
          </select>
        </label>
        <a className="button" href={buyersFile(shop, ask, segment, 'xlsx', language)} download>
          {t('families.customer.list.excel')}
        </a>
        <a className="button" href={buyersFile(shop, ask, segment, 'csv', language)} download>
          {t('families.customer.list.csv')}
        </a>
      </div>
      <p className="quiet">{t('families.customer.list.how')}</p>
      <Answer
        query={list}
        doing={t('families.customer.list.doing')}
        skeleton={<Bones lines={8} />}
        empty={part =>
          part.page.total === 0 ? (
            <Empty title={t('families.customer.list.none')}>{t('families.customer.list.noneWords')}</Empty>
          ) : null
        }
      >
        {part => (
          <>
            <p>
              {t('families.customer.list.total', {
                count: part.page.total,
                shown: exact(part.page.total, 'count'),
                amount: short(part.page.amount, 'money'),
              })}
              {part.page.atStake !== null &&
                part.page.atStake > 0 &&
                ` · ${t('families.customer.list.stake', { amount: short(part.page.atStake, 'money') })}`}
              {say(part.action) !== '' && ` · ${say(part.action)}`}
            </p>
            <div className="customer-list">
              <DataTable
                caption={t('families.customer.list.title', { name: say(part.names) })}
                columns={columns}
                rows={part.page.buyers}
                rowKey={row => `${row.platform} ${row.order}`}
                height="56vh"
              />
            </div>
            <Pager
              offset={offset}
              size={PAGE}
              total={part.page.total}
              onMove={at => set({ offset: at === 0 ? undefined : String(at) })}
            />
          </>
        )}
      </Answer>
    </>
  );
}
