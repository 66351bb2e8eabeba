import { useTranslation } from 'react-i18next';
import type { Direction, Grade, Text, Unit } from '@/api/types';
import { useSpeech } from './speech';

/** How far data can be believed, as a letter that is always visible, and why not better on demand. */
export function TrustMark({ grade, reasons = [] }: { grade: Grade; reasons?: Text[] }) {
  const { t } = useTranslation();
  const { say } = useSpeech();
  return (
    <span className={`trust grade-${grade}`} title={reasons.map(say).join('\n') || undefined}>
      {t('shared.trust.grade', { grade })}
    </span>
  );
}

interface ChangeProps {
  value: number | null;
  before: number | null;
  unit: Unit;
  direction?: Direction;
  currency?: string;
}

/** Direction by an arrow, good or bad by a word, colour third. */
export function ChangeMark({ value, before, unit, direction = 'none', currency }: ChangeProps) {
  const { t } = useTranslation();
  const speech = useSpeech(currency);
  const change = speech.change(value, before, unit, direction);
  if (!change) return <span className="quiet">{t('shared.change.unknown')}</span>;
  const spoken =
    change.move === 'flat'
      ? t('shared.change.flat')
      : change.move === 'up'
        ? t('shared.change.up', { size: change.text })
        : t('shared.change.down', { size: change.text });
  return (
    <span className={`change ${change.move}`} title={`${speech.exact(before, unit)} → ${speech.exact(value, unit)}`}>
      <span className="visually-hidden">{spoken}</span>
      <span aria-hidden="true">
        {change.arrow} {change.text}
      </span>
      {change.good !== null && (
        <span className={change.good ? 'mark good' : 'mark bad'}>
          {change.good ? t('shared.change.good') : t('shared.change.bad')}
        </span>
      )}
    </span>
  );
}

interface RangeChangeProps {
  now: { low: number | null; high: number | null };
  before: { low: number | null; high: number | null };
  unit: Unit;
  currency?: string;
}

/** From one range to another: between two ranges there is no percentage that anybody knows. */
export function RangeChange({ now, before, unit, currency }: RangeChangeProps) {
  const { t } = useTranslation();
  const speech = useSpeech(currency);
  const nothing = (ends: { low: number | null; high: number | null }) => ends.low === null && ends.high === null;
  if (nothing(now) || nothing(before)) return <span className="quiet">{t('shared.change.unknown')}</span>;
  const from = speech.range(before.low, before.high, unit);
  const to = speech.range(now.low, now.high, unit);
  const title = `${speech.rangeExact(before.low, before.high, unit)} → ${speech.rangeExact(now.low, now.high, unit)}`;
  if (from === to) {
    return (
      <span className="change flat" title={title}>
        <span className="visually-hidden">{t('shared.change.flat')}</span>
        <span aria-hidden="true">＝</span>
      </span>
    );
  }
  return (
    <span className="change" title={title}>
      {from} → {to}
    </span>
  );
}

/** A number of three meaningful digits whose whole size shows on hover. */
export function Figure({ value, unit, currency }: { value: number | null; unit: Unit; currency?: string }) {
  const speech = useSpeech(currency);
  return (
    <span className="figure" title={speech.exact(value, unit)}>
      {speech.short(value, unit)}
    </span>
  );
}
