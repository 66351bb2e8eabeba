import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { Period } from '@/api/types';
import { shift } from '../days';
import { useLanguage } from '../preferences';
import { Dressed } from './Dressed';

const iso = (value: Dayjs) => value.format('YYYY-MM-DD');

type Props =
  | { kind: 'day'; label: string; value: string | null; onChange: (day: string) => void }
  | { kind: 'period'; label: string; value: Period | null; anchor: string | null; onChange: (period: Period) => void };

export default function DayPickers(props: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (props.kind === 'day') {
    return (
      <Dressed>
        <DatePicker
          aria-label={props.label}
          allowClear={false}
          value={props.value ? dayjs(props.value) : null}
          format={language === 'zh' ? 'YYYY年M月D日 ddd' : 'ddd D MMM YYYY'}
          inputReadOnly
          onChange={day => day && props.onChange(iso(day))}
        />
      </Dressed>
    );
  }
  const last = props.anchor;
  const presets = last
    ? [7, 14, 28, 90, 365].map(days => ({
        label: t('shared.days.last', { count: days }),
        value: [dayjs(shift(last, 1 - days)), dayjs(last)] as [Dayjs, Dayjs],
      }))
    : [];
  return (
    <Dressed>
      <DatePicker.RangePicker
        aria-label={props.label}
        allowClear={false}
        presets={presets}
        value={props.value ? [dayjs(props.value.from), dayjs(props.value.to)] : null}
        format={language === 'zh' ? 'YYYY-MM-DD' : 'D MMM YYYY'}
        onChange={range => {
          const [from, to] = range ?? [];
          if (from && to) props.onChange({ from: iso(from), to: iso(to) });
        }}
      />
    </Dressed>
  );
}
