import type { Estimate } from '@/api/families/promotion';
import type { Unit } from '@/api/types';
import { known } from '@/shared/numbers';
import { useSpeech } from '@/shared/speech';

interface SpanProps {
  of: Estimate | null | undefined;
  unit: Unit;
  currency?: string;
  signed?: boolean;
  /** A difference of shares: told in points. */
  points?: boolean;
}

/** An uncertain number: its value where there is one, and always its ends. */
export function Span({ of, unit, currency, signed = false, points = false }: SpanProps) {
  const speech = useSpeech(currency);
  if (!of) return <span className="quiet">–</span>;
  const say = (value: number) =>
    points ? speech.points(value, signed) : signed ? speech.signed(value, unit) : speech.short(value, unit);
  if (!signed && !points && !known(of.value)) return <span>{speech.range(of.low, of.high, unit)}</span>;
  const ends = `${say(of.low)} ~ ${of.high === null ? '?' : say(of.high)}`;
  if (of.value === null || of.value === undefined) return <span>{ends}</span>;
  if (of.low === of.high) return <span>{say(of.value)}</span>;
  return (
    <span>
      {say(of.value)} <small className="quiet">({ends})</small>
    </span>
  );
}
