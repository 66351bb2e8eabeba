import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsQuery } from '@/api/imports';
import { deleteFormat, formatFile, saveFormat } from '@/api/mapping';
import { platformLabels } from '@/shared/platforms';
import { useSpeech } from '@/shared/speech';
import { Answer, Bones, useFault } from '@/shared/states';
import { toast } from '@/shared/toasts';

/** Which exports are recognised; those that people made can be shared as files. */
export function KnownFormats() {
  const { t } = useTranslation();
  const { say } = useSpeech();
  const client = useQueryClient();
  const fault = useFault();
  const formats = useQuery(formatsQuery());
  const chosen = useRef<HTMLInputElement>(null);
  const refresh = () => client.invalidateQueries({ queryKey: formatsQuery().queryKey });
  const onError = (error: unknown) => toast(fault(error).what, undefined, 'bad');
  const add = useMutation({
    mutationFn: async (file: File) => saveFormat(await file.text()),
    onSuccess: async format => {
      toast(t('ingest.formats.added', { name: say(format.names) }));
      await refresh();
    },
    onError,
  });
  const remove = useMutation({
    mutationFn: deleteFormat,
    onSuccess: async () => {
      toast(t('ingest.formats.removed'));
      await refresh();
    },
    onError,
  });
  return (
    <details className="formats">
      <summary>{t('ingest.formats.title')}</summary>
      <p className="quiet">{t('ingest.formats.words')}</p>
      <p>
        <button type="button" className="button small" onClick={() => chosen.current?.click()}>
          {t('ingest.formats.add')}
        </button>
        <input
          ref={chosen}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={t('ingest.formats.add')}
          accept=".yaml,.yml"
          onChange={event => {
            const file = event.target.files?.[0];
            if (file) add.mutate(file);
            event.target.value = '';
          }}
        />
      </p>
      <Answer query={formats} doing={t('ingest.formats.title')} skeleton={<Bones lines={4} />}>
        {list => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          <section className="scroll" tabIndex={0} aria-label={t('ingest.formats.title')}>
            <table className="plain">
              <caption className="visually-hidden">{t('ingest.formats.title')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('ingest.formats.name')}</th>
                  <th scope="col">{t('ingest.formats.platform')}</th>
                  <th scope="col">{t('ingest.formats.tables')}</th>
                  <th scope="col">{t('ingest.formats.verified')}</th>
                  <th scope="col">{t('ingest.formats.actions')}</th>
                </tr>
              </thead>
              <tbody>
                {list.map(format => (
                  <tr key={format.key}>
                    <th scope="row">{say(format.names)}</th>
                    <td>{say(platformLabels[format.platform]) || format.platform}</td>
                    <td className="code">{format.tables.join(' ')}</td>
                    <td>
                      {format.own
                        ? t('ingest.formats.own')
                        : format.verified
                          ? t('ingest.formats.yes')
                          : t('ingest.formats.no')}
                    </td>
                    <td>
                      <span className="format-actions">
                        <a
                          className="link"
                          href={formatFile(format.key)}
                          download
                          aria-label={t('ingest.formats.shareOf', { name: say(format.names) })}
                        >
                          {t('ingest.formats.share')}
                        </a>
                        {format.own && (
                          <button
                            type="button"
                            className="link"
                            aria-label={t('ingest.formats.removeOf', { name: say(format.names) })}
                            onClick={() => remove.mutate(format.key)}
                          >
                            {t('ingest.formats.remove')}
                          </button>
                        )}
                      </span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </Answer>
    </details>
  );
}
