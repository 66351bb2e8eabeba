import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { digestsQuery, type Recipient, removeDigest, restoreDigest, sendDigest } from '@/api/digests';
import type { Shop } from '@/api/types';
import { Dialog } from '@/shared/Dialog';
import { useSpeech } from '@/shared/speech';
import { Answer, Bones, useFault } from '@/shared/states';
import { toast } from '@/shared/toasts';
import { DigestForm } from './DigestForm';

/** Where the brief of a shop is sent every day. */
export function Digests({ shops }: { shops: readonly Shop[] }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<number | null>(null);
  const [adding, setAdding] = useState(false);
  const shop = shops.find(item => item.id === chosen) ?? shops[0];
  if (!shop) return null;
  return (
    <section>
      <h2>{t('settings.digest.title')}</h2>
      <p className="quiet">{t('settings.digest.words')}</p>
      {shops.length > 1 && (
        <label className="digest-shop">
          {t('shell.shop')}
          <select className="input" value={shop.id} onChange={event => setChosen(Number(event.target.value))}>
            {shops.map(item => (
              <option key={item.id} value={item.id}>
                {item.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <List shop={shop} />
      <p>
        <button type="button" className="button small" onClick={() => setAdding(true)}>
          {t('settings.digest.add')}
        </button>
      </p>
      <Dialog open={adding} title={t('settings.digest.add')} onClose={() => setAdding(false)}>
        {adding && <DigestForm shop={shop} onDone={() => setAdding(false)} />}
      </Dialog>
    </section>
  );
}

function List({ shop }: { shop: Shop }) {
  const { t } = useTranslation();
  const recipients = useQuery(digestsQuery(shop.id));
  return (
    <Answer query={recipients} doing={t('settings.digest.title')} skeleton={<Bones lines={2} />}>
      {list =>
        list.length === 0 ? (
          <p>{t('settings.digest.none')}</p>
        ) : (
          <ul className="digests">
            {list.map(each => (
              <Row key={each.id} shop={shop} recipient={each} />
            ))}
          </ul>
        )
      }
    </Answer>
  );
}

function Row({ shop, recipient }: { shop: Shop; recipient: Recipient }) {
  const { t } = useTranslation();
  const { say } = useSpeech();
  const fault = useFault();
  const client = useQueryClient();
  const again = () => void client.invalidateQueries({ queryKey: digestsQuery(shop.id).queryKey });
  const failed = (error: unknown) => {
    toast(fault(error).what, undefined, 'bad');
    again();
  };
  const restore = useMutation({
    mutationFn: () => restoreDigest(shop.id, recipient.id),
    onSuccess: again,
    onError: failed,
  });
  const remove = useMutation({
    mutationFn: () => removeDigest(shop.id, recipient.id),
    onSuccess: () => {
      again();
      toast(t('settings.digest.removed'), () => restore.mutate());
    },
    onError: failed,
  });
  const send = useMutation({
    mutationFn: () => sendDigest(shop.id, recipient.id),
    onSuccess: () => {
      again();
      toast(t('settings.digest.sentNow'));
    },
    onError: failed,
  });
  return (
    <li>
      <div>
        <b>{t(`settings.digest.channel.${recipient.channel}`)}</b> <span className="code">{recipient.target}</span>
        <p className="quiet">
          {t('settings.digest.from', { at: recipient.at.slice(0, 5) })} ·{' '}
          {recipient.language === 'zh' ? '中文' : 'English'} ·{' '}
          {recipient.sentDay ? t('settings.digest.sent', { day: recipient.sentDay }) : t('settings.digest.neverSent')}
        </p>
        {recipient.fault && (
          <p role="alert" className="form-fault">
            {say(recipient.fault)}
          </p>
        )}
      </div>
      <span className="digest-tools">
        <button
          type="button"
          className="button small"
          disabled={send.isPending || shop.to === null}
          onClick={() => send.mutate()}
        >
          {t('settings.digest.send')}
        </button>
        <button type="button" className="button small" disabled={remove.isPending} onClick={() => remove.mutate()}>
          {t('settings.digest.remove')}
        </button>
      </span>
    </li>
  );
}
