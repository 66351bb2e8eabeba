import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDigest, channels, digestsQuery, type NewRecipient } from '@/api/digests';
import type { Language, Shop } from '@/api/types';
import { usePreferences } from '@/shared/preferences';
import { useFault } from '@/shared/states';
import { toast } from '@/shared/toasts';

/** One more place to which the brief is sent. */
export function DigestForm({ shop, onDone }: { shop: Shop; onDone: () => void }) {
  const { t } = useTranslation();
  const { settings } = usePreferences();
  const fault = useFault();
  const client = useQueryClient();
  const [draft, setDraft] = useState<NewRecipient>({
    channel: settings.language === 'zh' ? 'dingtalk' : 'slack',
    target: '',
    secret: '',
    language: settings.language,
    at: '08:30',
  });
  const add = useMutation({
    mutationFn: () => addDigest(shop.id, draft),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: digestsQuery(shop.id).queryKey });
      toast(t('settings.digest.added'));
      onDone();
    },
  });
  const signs = draft.channel === 'dingtalk' || draft.channel === 'feishu';
  return (
    <form
      className="form"
      onSubmit={event => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <label>
        {t('settings.digest.where')}
        <select
          className="input"
          value={draft.channel}
          onChange={event =>
            setDraft({ ...draft, channel: event.target.value as NewRecipient['channel'], target: '', secret: '' })
          }
        >
          {channels.map(channel => (
            <option key={channel} value={channel}>
              {t(`settings.digest.channel.${channel}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t(`settings.digest.target.${draft.channel}`)}
        <input
          className="input"
          required
          autoComplete="off"
          value={draft.target}
          onChange={event => setDraft({ ...draft, target: event.target.value })}
        />
      </label>
      {draft.channel === 'mail' && <p className="quiet">{t('settings.digest.mailServer')}</p>}
      {signs && (
        <label>
          {t('settings.digest.secret')}
          <input
            className="input"
            type="password"
            autoComplete="off"
            value={draft.secret}
            onChange={event => setDraft({ ...draft, secret: event.target.value })}
          />
        </label>
      )}
      <label>
        {t('settings.digest.at', { zone: shop.zone })}
        <input
          className="input"
          type="time"
          required
          value={draft.at}
          onChange={event => setDraft({ ...draft, at: event.target.value })}
        />
      </label>
      <label>
        {t('settings.language')}
        <select
          className="input"
          value={draft.language}
          onChange={event => setDraft({ ...draft, language: event.target.value as Language })}
        >
          <option value="zh">中文</option>
          <option value="en">English</option>
        </select>
      </label>
      {add.isError && (
        <p role="alert" className="form-fault">
          {fault(add.error).what}
        </p>
      )}
      <div className="form-buttons">
        <button type="button" className="button" onClick={onDone}>
          {t('shared.cancel')}
        </button>
        <button type="submit" className="button primary" disabled={add.isPending}>
          {t('settings.digest.add')}
        </button>
      </div>
    </form>
  );
}
