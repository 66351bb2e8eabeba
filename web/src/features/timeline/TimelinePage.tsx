import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventImport } from '@/api/events';
import { eventKindsQuery, eventsKey, eventsQuery, importEvents, removeEvent, restoreEvent } from '@/api/events';
import { dimensionsQuery } from '@/api/metrics';
import { shopsQuery } from '@/api/session';
import type { TimelineEvent } from '@/api/types';
import { timelinePeriod, useAddress } from '@/shared/address';
import { Dialog } from '@/shared/Dialog';
import { dayText, periodText, today } from '@/shared/days';
import { SearchField, Toggle } from '@/shared/fields';
import { useSpeech } from '@/shared/speech';
import { Answer, Bones, Empty, useFault } from '@/shared/states';
import { toast } from '@/shared/toasts';
import { EventForm } from './EventForm';
import { EventStrip } from './EventStrip';
import { filtered, strip } from './timelineModel';
import './timeline.css';

/** What happened and what is planned: the one timeline that every chart shows. */
export default function TimelinePage() {
  const { t } = useTranslation();
  const { shopId, params, view, set } = useAddress();
  const { say, language } = useSpeech();
  const client = useQueryClient();
  const fault = useFault();
  const file = useRef<HTMLInputElement>(null);
  const shops = useQuery(shopsQuery());
  const shop = shops.data?.find(item => item.id === shopId);
  const now = today(shop?.zone ?? 'Asia/Shanghai');
  const period = timelinePeriod(view, shop, now);
  const events = useQuery({
    ...eventsQuery(shopId ?? 0, period.from, period.to),
    enabled: shopId !== null && shops.isSuccess,
  });
  const kinds = useQuery(eventKindsQuery());
  const dimensions = useQuery(dimensionsQuery());
  const dimensionName = (key: string) => say(dimensions.data?.find(item => item.key === key)?.names) || key;
  const [editing, setEditing] = useState<TimelineEvent | null>(null);
  const [imported, setImported] = useState<EventImport | null>(null);
  const adding = params.get('add') === '1';
  const refresh = () => client.invalidateQueries({ queryKey: eventsKey(shopId ?? 0) });
  const shown = { kind: params.get('kind'), builtIn: params.get('builtIn') !== '0', search: params.get('q') ?? '' };
  const failed = (error: unknown) => toast(fault(error).what, undefined, 'bad');

  const remove = useMutation({
    mutationFn: (event: TimelineEvent) => removeEvent(shopId ?? 0, event.id),
    onSuccess: async (_, event) => {
      toast(t('timeline.removed', { title: say(event.title) }), () => {
        void restoreEvent(shopId ?? 0, event.id)
          .then(refresh)
          .catch(failed);
      });
      await refresh();
    },
    onError: failed,
  });
  const take = useMutation({
    mutationFn: (chosen: File) => importEvents(shopId ?? 0, chosen),
    onSuccess: async answer => {
      if (answer.rejected.length > 0) setImported(answer);
      toast(t('timeline.imported', { count: answer.added }));
      await refresh();
    },
    onError: failed,
  });
  const seenKinds = (list: TimelineEvent[]) => {
    const names = new Map((kinds.data ?? []).map(kind => [kind.key, kind.names]));
    for (const event of list) names.set(event.kind, event.kindNames);
    return [...names];
  };

  return (
    <div className="page timeline">
      <div className="title-line">
        <h1>{t('timeline.title')}</h1>
        <span className="title-tools">
          <button
            type="button"
            className="button small"
            onClick={() => file.current?.click()}
            disabled={take.isPending}
          >
            {t('timeline.import')}
          </button>
          <input
            ref={file}
            type="file"
            className="visually-hidden"
            tabIndex={-1}
            accept=".csv,.xlsx"
            aria-label={t('timeline.import')}
            onChange={event => {
              const chosen = event.target.files?.[0];
              if (chosen) take.mutate(chosen);
              event.target.value = '';
            }}
          />
          <button type="button" className="button small primary" onClick={() => set({ add: '1' })}>
            {t('timeline.add')}
          </button>
        </span>
      </div>
      <p className="quiet">{t('timeline.words')}</p>
      <Answer query={events} doing={t('timeline.doing')} skeleton={<Bones lines={8} />}>
        {list => {
          const visible = filtered(list, shown);
          return (
            <>
              <div className="timeline-filters">
                <select
                  className="input small"
                  aria-label={t('timeline.kind')}
                  value={shown.kind ?? ''}
                  onChange={event => set({ kind: event.target.value })}
                >
                  <option value="">{t('timeline.allKinds')}</option>
                  {seenKinds(list).map(([key, names]) => (
                    <option key={key} value={key}>
                      {say(names)}
                    </option>
                  ))}
                </select>
                <SearchField
                  className="small"
                  label={t('timeline.search')}
                  value={shown.search}
                  onChange={q => set({ q }, true)}
                />
                <Toggle
                  label={t('timeline.builtIn')}
                  checked={shown.builtIn}
                  onChange={checked => set({ builtIn: checked ? undefined : '0' })}
                />
                <span className="quiet">{periodText(language, period)}</span>
              </div>
              {visible.length === 0 ? (
                <Empty
                  title={t('timeline.empty.title')}
                  actions={
                    <button type="button" className="button primary" onClick={() => set({ add: '1' })}>
                      {t('timeline.add')}
                    </button>
                  }
                >
                  {t('timeline.empty.words')}
                </Empty>
              ) : (
                <>
                  <EventStrip strip={strip(visible, period, now)} />
                  <ul className="event-list">
                    {visible.map(event => (
                      <li
                        key={`${event.builtIn}-${event.id}-${event.from}`}
                        className={event.from > now ? 'event planned' : 'event'}
                      >
                        <span className="event-days">
                          {event.from === event.to
                            ? dayText(language, event.from, true)
                            : `${dayText(language, event.from, true)} – ${dayText(language, event.to)}`}
                        </span>
                        <span className="chip">{say(event.kindNames)}</span>
                        <span className="event-title">
                          {say(event.title)}
                          {Object.entries(event.scope).map(([key, value]) => (
                            <span key={key} className="quiet">
                              {' '}
                              {dimensionName(key)} {value}
                            </span>
                          ))}
                        </span>
                        <span className="event-tools">
                          {event.builtIn ? (
                            <span className="quiet">{t('timeline.isBuiltIn')}</span>
                          ) : (
                            <>
                              <button
                                type="button"
                                className="link"
                                aria-label={t('timeline.editThis', { title: say(event.title) })}
                                onClick={() => setEditing(event)}
                              >
                                {t('timeline.edit')}
                              </button>
                              <button
                                type="button"
                                className="link"
                                aria-label={t('timeline.removeThis', { title: say(event.title) })}
                                onClick={() => remove.mutate(event)}
                              >
                                {t('timeline.remove')}
                              </button>
                            </>
                          )}
                        </span>
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </>
          );
        }}
      </Answer>
      <Dialog
        open={adding || editing !== null}
        title={editing ? t('timeline.edit') : t('timeline.add')}
        onClose={() => {
          setEditing(null);
          if (adding) set({ add: undefined, scope: undefined }, true);
        }}
      >
        <EventForm
          key={editing?.id ?? 'new'}
          shop={shopId ?? 0}
          event={editing}
          day={shop?.to ?? now}
          scope={params.get('scope')}
          kinds={kinds.data ?? []}
          onDone={() => {
            setEditing(null);
            if (adding) set({ add: undefined }, true);
          }}
        />
      </Dialog>
      <Dialog open={imported !== null} title={t('timeline.rejected.title')} onClose={() => setImported(null)} wide>
        {imported && (
          <>
            <p>{t('timeline.rejected.words', { count: imported.added })}</p>
            <div className="scroll">
              <table className="plain">
                <caption className="visually-hidden">{t('timeline.rejected.title')}</caption>
                <thead>
                  <tr>
                    <th scope="col" className="right">
                      {t('ingest.rejects.row')}
                    </th>
                    <th scope="col">{t('ingest.rejects.column')}</th>
                    <th scope="col">{t('ingest.rejects.value')}</th>
                    <th scope="col">{t('ingest.rejects.reason')}</th>
                  </tr>
                </thead>
                <tbody>
                  {imported.rejected.map(row => (
                    <tr key={`${row.row}-${row.column}`}>
                      <td className="right">{row.row}</td>
                      <td>{row.column ?? '–'}</td>
                      <td className="code">{row.value ?? '–'}</td>
                      <td>{say(row.reason)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )}
      </Dialog>
    </div>
  );
}
