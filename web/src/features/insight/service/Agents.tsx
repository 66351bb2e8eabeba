import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ServiceAgent } from '@/api/families/service';
import type { Shop } from '@/api/types';
import { useAddress } from '@/shared/address';
import { type Column, DataTable } from '@/shared/DataTable';
import { Figure } from '@/shared/marks';
import { Span } from '../family/Span';

/** Agents beside their colleagues of the same days. */
export function Agents({ agents, shop }: { agents: ServiceAgent[]; shop: Shop }) {
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
