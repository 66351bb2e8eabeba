import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { familiesQuery } from '@/api/metrics';
import { checkQuery, draftQuery, type MetricDraft, removeMetric, saveMetric } from '@/api/ownMetrics';
import { shopsQuery } from '@/api/session';
import { useAddress } from '@/shared/address';
import { shift } from '@/shared/days';
import { useSpeech } from '@/shared/speech';
import { Answer, Bones, useFault } from '@/shared/states';
import { toast } from '@/shared/toasts';
import { FormulaField } from './FormulaField';
import { TextPair, UseFields } from './OwnMetricFields';
import { blank, forCheck, fromName } from './ownMetricModel';
import { addsLabels, directionLabels, unitLabels } from './words';
import './metrics.css';

/** A metric of the operator's own: written in the grammar of the built-in ones, checked and computed while it is typed. */
export default function OwnMetricPage() {
  const { t } = useTranslation();
  const { metric } = useParams();
  const { inShop } = useAddress();
  const before = useQuery({ ...draftQuery(metric ?? ''), enabled: metric !== undefined });
  return (
    <div className="page own-metric">
      <p className="quiet">
        <Link to={inShop('metrics')}>{t('metrics.catalogue.title')}</Link> ›
      </p>
      <h1>{metric === undefined ? t('metrics.own.title') : t('metrics.own.change', { key: metric })}</h1>
      {metric === undefined ? (
        <DraftForm before={null} />
      ) : (
        <Answer query={before} doing={t('metrics.catalogue.doing')} skeleton={<Bones lines={8} />}>
          {draft => <DraftForm key={metric} before={draft} />}
        </Answer>
      )}
    </div>
  );
}

const TYPING_MS = 350;
const DAYS = 28;

/** The value, once it has not changed for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), TYPING_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

function DraftForm({ before }: { before: MetricDraft | null }) {
  const { t } = useTranslation();
  const { shopId, inShop } = useAddress();
  const shop = useQuery(shopsQuery()).data?.find(item => item.id === shopId);
  const { say, exact, language } = useSpeech(shop?.currency);
  const navigate = useNavigate();
  const client = useQueryClient();
  const fault = useFault();
  const families = useQuery(familiesQuery());
  const [draft, setDraft] = useState<MetricDraft>(before ?? blank);
  const [keyTyped, setKeyTyped] = useState(before !== null);
  const change = (part: Partial<MetricDraft>) => setDraft(now => ({ ...now, ...part }));
  const settled = useSettled(draft);
  const period = shop?.from && shop.whole ? { from: shift(shop.whole, 1 - DAYS), to: shop.whole } : null;
  const check = useQuery(checkQuery(forCheck(settled), period ? shopId : null, period));
  const faults = check.data?.faults ?? [];
  const of = (field: string) => faults.filter(item => item.field === field);
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['metrics'] }),
      client.invalidateQueries({ queryKey: ['own-metrics'] }),
    ]);
  const failed = (error: unknown) => toast(fault(error).what, undefined, 'bad');
  const save = useMutation({
    mutationFn: () => saveMetric(draft),
    onSuccess: async saved => {
      await refresh();
      toast(t('metrics.own.saved', { name: say(saved.names) }), () => {
        const back = before ? saveMetric(before).then(() => undefined) : removeMetric(saved.key);
        void back
          .then(refresh)
          .then(() => navigate(inShop(before ? `metrics/${before.key}` : 'metrics')))
          .catch(failed);
      });
      await navigate(inShop(`metrics/${saved.key}`));
    },
  });
  const told = (field: string) =>
    of(field).map(item => (
      <p key={item.what.en} className="form-fault">
        {say(item.what)}
        {language === 'zh' ? '。' : '. '}
        {say(item.remedy)}
      </p>
    ));
  return (
    <form
      className="form wide"
      onSubmit={event => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <TextPair
        label={t('metrics.own.name')}
        value={draft.names}
        onChange={names => change({ names, ...(keyTyped ? {} : { key: fromName(names.en) }) })}
      />
      {told('names')}
      <FormulaField formula={draft.formula} faults={of('formula')} onChange={formula => change({ formula })} />
      {told('formula')}
      <output className="own-result" aria-live="polite">
        {check.data && faults.length === 0 && (
          <>
            {check.data.formulaText && <span>{say(check.data.formulaText)}</span>}
            {check.data.adds && <span className="quiet">{t(addsLabels[check.data.adds])}</span>}
            {period && (
              <b>
                {check.data.value === null
                  ? t('metrics.own.noValue', { days: DAYS })
                  : t('metrics.own.value', { days: DAYS, value: exact(check.data.value, settled.unit) })}
              </b>
            )}
          </>
        )}
      </output>
      <div className="form-pair">
        <label>
          {t('metrics.own.key')}
          <input
            className="input code"
            required
            pattern="[a-z][a-z0-9_]*"
            title={t('metrics.own.keyWords')}
            disabled={before !== null}
            value={draft.key}
            onChange={event => {
              setKeyTyped(event.target.value !== '');
              change({ key: event.target.value });
            }}
          />
        </label>
        <label>
          {t('metrics.own.family')}
          <select className="input" value={draft.family} onChange={event => change({ family: event.target.value })}>
            {(families.data ?? []).map(item => (
              <option key={item.key} value={item.key}>
                {say(item.names)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {told('key')}
      {told('family')}
      <div className="form-pair">
        <label>
          {t('metrics.page.unit')}
          <select
            className="input"
            value={draft.unit}
            onChange={event => change({ unit: event.target.value as MetricDraft['unit'] })}
          >
            {Object.entries(unitLabels).map(([unit, label]) => (
              <option key={unit} value={unit}>
                {t(label)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('metrics.page.direction')}
          <select
            className="input"
            value={draft.direction}
            onChange={event => change({ direction: event.target.value as MetricDraft['direction'] })}
          >
            {Object.entries(directionLabels).map(([direction, label]) => (
              <option key={direction} value={direction}>
                {t(label)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <TextPair
        label={t('metrics.own.definition')}
        value={draft.definition}
        onChange={definition => change({ definition })}
      />
      {told('definition')}
      <UseFields draft={draft} onChange={change} />
      {told('use')}
      {told('minimum')}
      {save.isError && (
        <p className="form-fault" role="alert">
          {fault(save.error).what}
        </p>
      )}
      <div className="form-buttons">
        <Link className="button" to={inShop(before ? `metrics/${before.key}` : 'metrics')}>
          {t('shared.cancel')}
        </Link>
        <button
          type="submit"
          className="button primary"
          disabled={save.isPending || draft.formula.trim() === '' || (faults.length > 0 && settled === draft)}
        >
          {t('shared.save')}
        </button>
      </div>
    </form>
  );
}
