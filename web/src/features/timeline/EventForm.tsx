import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addEvent, changeEvent, eventsKey, removeEvent } from '@/api/events';
import { dimensionsQuery } from '@/api/metrics';
import type { Named, TimelineEvent } from '@/api/types';
import { useSpeech } from '@/shared/speech';
import { useFault } from '@/shared/states';
import { toast } from '@/shared/toasts';

interface EventFormProps {
  shop: number;
  event: TimelineEvent | null;
  day: string;
  /** Where a new event stands unless changed: `product=…`. */
  scope?: string | null;
  kinds: readonly Named[];
  onDone: () => void;
}

/** A scope as an address spells it. */
function given(scope: string | null | undefined): [string, string] | undefined {
  const cut = scope?.indexOf('=') ?? -1;
  return scope && cut > 0 ? [scope.slice(0, cut), scope.slice(cut + 1)] : undefined;
}

/** Adds or changes an event; both can be undone from the toast. */
export function EventForm({ shop, event, day, scope, kinds, onDone }: EventFormProps) {
  const { t } = useTranslation();
  const { say, language } = useSpeech();
  const client = useQueryClient();
  const fault = useFault();
  const dimensions = useQuery(dimensionsQuery());
  const [kind, setKind] = useState(event?.kind ?? kinds[0]?.key ?? '');
  const [title, setTitle] = useState(event ? event.title[language] : '');
  const [from, setFrom] = useState(event?.from ?? day);
  const [to, setTo] = useState(event?.to ?? '');
  const first = event ? Object.entries(event.scope)[0] : given(scope);
  const [dimension, setDimension] = useState(first?.[0] ?? '');
  const [value, setValue] = useState(first?.[1] ?? '');
  const refresh = () => client.invalidateQueries({ queryKey: eventsKey(shop) });
  const failed = (error: unknown) => toast(fault(error).what, undefined, 'bad');
  const wanted = {
    kind: kind || (kinds[0]?.key ?? ''),
    title: title.trim(),
    from,
    to: to === '' || to < from ? from : to,
    scope: dimension !== '' && value.trim() !== '' ? { ...event?.scope, [dimension]: value.trim() } : {},
  };
  const save = useMutation({
    mutationFn: () => (event ? changeEvent(shop, event.id, wanted) : addEvent(shop, wanted)),
    onSuccess: async saved => {
      onDone();
      if (event) {
        const before = {
          kind: event.kind,
          from: event.from,
          to: event.to,
          scope: event.scope,
          title: event.title[language],
        };
        toast(t('timeline.changed', { title: wanted.title }), () => {
          void changeEvent(shop, event.id, before).then(refresh).catch(failed);
        });
      } else {
        toast(t('timeline.added', { title: wanted.title }), () => {
          void removeEvent(shop, saved.id).then(refresh).catch(failed);
        });
      }
      await refresh();
    },
  });
  return (
    <form
      className="form"
      onSubmit={submitted => {
        submitted.preventDefault();
        save.mutate();
      }}
    >
      <label>
        {t('timeline.kind')}
        <select className="input" value={wanted.kind} onChange={changed => setKind(changed.target.value)}>
          {kinds.map(item => (
            <option key={item.key} value={item.key}>
              {say(item.names)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('timeline.form.title')}
        <input
          className="input"
          required
          maxLength={200}
          value={title}
          onChange={changed => setTitle(changed.target.value)}
        />
      </label>
      <div className="form-pair">
        <label>
          {t('timeline.form.from')}
          <input
            className="input"
            type="date"
            required
            value={from}
            onChange={changed => setFrom(changed.target.value)}
          />
        </label>
        <label>
          {t('timeline.form.to')}
          <input
            className="input"
            type="date"
            min={from}
            value={to}
            onChange={changed => setTo(changed.target.value)}
          />
        </label>
      </div>
      <div className="form-pair">
        <label>
          {t('timeline.form.scope')}
          <select className="input" value={dimension} onChange={changed => setDimension(changed.target.value)}>
            <option value="">{t('timeline.form.wholeShop')}</option>
            {(dimensions.data ?? [])
              .filter(item => !item.time)
              .map(item => (
                <option key={item.key} value={item.key}>
                  {say(item.names)}
                </option>
              ))}
          </select>
        </label>
        {dimension !== '' && (
          <label>
            {t('timeline.form.value')}
            <input className="input" value={value} onChange={changed => setValue(changed.target.value)} />
          </label>
        )}
      </div>
      {save.isError && (
        <p className="form-fault" role="alert">
          {fault(save.error).what}
        </p>
      )}
      <div className="form-buttons">
        <button type="button" className="button" onClick={onDone}>
          {t('shared.cancel')}
        </button>
        <button type="submit" className="button primary" disabled={save.isPending || title.trim() === ''}>
          {t('shared.save')}
        </button>
      </div>
    </form>
  );
}
