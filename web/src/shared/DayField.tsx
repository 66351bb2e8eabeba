import { lazy, Suspense } from 'react';
import type { Period } from '@/api/types';

const Pickers = lazy(() => import('./antd/DayPickers'));

interface DayFieldProps {
  label: string;
  value: string | null;
  onChange: (day: string) => void;
}

/** A day in the reader's own notation; the calendar is loaded apart from the page. */
export function DayField(props: DayFieldProps) {
  return (
    <Suspense fallback={<span className="field-ghost">{props.value ?? ''}</span>}>
      <Pickers kind="day" {...props} />
    </Suspense>
  );
}

interface PeriodFieldProps {
  label: string;
  value: Period | null;
  /** Last day with facts: what "the last 7 days" are counted from. */
  anchor: string | null;
  onChange: (period: Period) => void;
}

export function PeriodField(props: PeriodFieldProps) {
  return (
    <Suspense
      fallback={
        <span className="field-ghost wide">{props.value ? `${props.value.from} … ${props.value.to}` : ''}</span>
      }
    >
      <Pickers kind="period" {...props} />
    </Suspense>
  );
}
