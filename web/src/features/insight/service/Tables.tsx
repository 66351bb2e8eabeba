import { useTranslation } from 'react-i18next';
import type { ServiceAnswer } from '@/api/families/service';
import type { Shop } from '@/api/types';
import { DataTable } from '@/shared/DataTable';
import { ChangeMark, Figure } from '@/shared/marks';
import { useSpeech } from '@/shared/speech';

/** Weekdays, and why goods come back. */
export function Tables({ answer, shop }: { answer: ServiceAnswer; shop: Shop }) {
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
