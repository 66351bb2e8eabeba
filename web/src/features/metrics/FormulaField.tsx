import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { metricsQuery } from '@/api/metrics';
import { factTablesQuery, type MetricCheck } from '@/api/ownMetrics';
import { likeness } from '@/shared/pinyin';
import { useSpeech } from '@/shared/speech';
import { insert, wordAt } from './ownMetricModel';

const MOST = 8;

interface FormulaFieldProps {
  formula: string;
  faults: MetricCheck['faults'];
  onChange: (formula: string) => void;
}

/** A formula, with the metrics and columns that fit the word being typed: by name in both languages, or by pinyin initials. */
export function FormulaField({ formula, faults, onChange }: FormulaFieldProps) {
  const { t } = useTranslation();
  const { say } = useSpeech();
  const name = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(formula.length);
  const metrics = useQuery(metricsQuery());
  const tables = useQuery(factTablesQuery());
  const { word } = wordAt(formula, caret);
  const complete = (metrics.data ?? []).some(item => item.key === word);
  const offered = [
    ...(metrics.data ?? []).map(item => ({
      key: item.key,
      label: say(item.names),
      score: likeness(word, [item.names.zh, item.names.en, item.key]),
    })),
    ...(tables.data ?? []).flatMap(table =>
      table.columns.map(column => ({
        key: `${table.name}.${column.name}`,
        label: t('metrics.own.column'),
        score: word.includes('.') || word.length > 3 ? likeness(word, [`${table.name}.${column.name}`]) : 0,
      })),
    ),
  ]
    .filter(item => word !== '' && !complete && item.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST);
  const choose = (key: string) => {
    const next = insert(formula, caret, key);
    onChange(next.formula);
    setCaret(next.caret);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  const at = faults.find(item => item.offset !== null)?.offset;
  return (
    <div>
      <label htmlFor={name}>{t('metrics.page.formula')}</label>
      <textarea
        id={name}
        ref={field}
        className="input code formula"
        rows={2}
        required
        spellCheck={false}
        placeholder={t('metrics.own.formulaExample')}
        value={formula}
        aria-describedby={`${name}-help`}
        onChange={event => {
          onChange(event.target.value.replace(/\n/g, ' '));
          setCaret(event.target.selectionStart);
        }}
        onSelect={event => setCaret(event.currentTarget.selectionStart)}
      />
      {at !== null && at !== undefined && at <= formula.length && (
        <p className="code formula-fault" aria-hidden="true">
          {formula.slice(0, at)}
          <mark>{formula.slice(at) || '␣'}</mark>
        </p>
      )}
      <ul className="offers" aria-label={t('metrics.own.offers')}>
        {offered.map(item => (
          <li key={item.key}>
            <button type="button" className="button small" onClick={() => choose(item.key)}>
              {item.label} <span className="code quiet">{item.key}</span>
            </button>
          </li>
        ))}
      </ul>
      <details id={`${name}-help`} className="quiet">
        <summary>{t('metrics.own.grammar')}</summary>
        <p>{t('metrics.own.grammarMetrics')}</p>
        <p className="code">refund_amount / paid_amount</p>
        <p>{t('metrics.own.grammarFacts')}</p>
        <p className="code">sum(order_line.paid_amount where channel = 'search' and sale) / orders</p>
        <p className="code">distinct(order_line.buyer where sale)</p>
      </details>
    </div>
  );
}
