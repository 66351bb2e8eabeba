import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Correction, correctRejects, importsKey, type RunId, rejectsFile, rejectsQuery } from '@/api/imports';
import type { RejectedRow } from '@/api/importTypes';
import { Pager } from '@/shared/Pager';
import { useSpeech } from '@/shared/speech';
import { Answer, Bones, useFault } from '@/shared/states';
import { toast } from '@/shared/toasts';

const PAGE = 50;

const keyOf = (row: RejectedRow) => `${row.importId}-${row.row}-${row.column}`;

/** Refused rows: file, row, column, value, reason; each cell can be typed again, and all of them be had in the file's own layout. */
export function Rejects({ shop, run, decided }: { shop: number; run: RunId; decided: boolean }) {
  const { t } = useTranslation();
  const { say, exact } = useSpeech();
  const client = useQueryClient();
  const fault = useFault();
  const [offset, setOffset] = useState(0);
  const [typed, setTyped] = useState<Readonly<Record<string, Correction>>>({});
  const rejects = useQuery({
    ...rejectsQuery(shop, run, offset, PAGE),
    // a correction may be done before its run is ever seen running, so nobody would tell of its end
    refetchInterval: query => (query.state.data?.rows.some(row => row.mended?.state === 'running') ? 1000 : false),
  });
  const corrections = Object.values(typed).filter(correction => correction.value.trim() !== '');
  const send = useMutation({
    mutationFn: () => correctRejects(shop, run, corrections),
    onSuccess: async () => {
      setTyped({});
      toast(t('ingest.rejects.sent'));
      await client.invalidateQueries({ queryKey: importsKey(shop) });
    },
    onError: error => toast(fault(error).what, undefined, 'bad'),
  });
  return (
    <form
      className="rejects"
      aria-label={t('ingest.rejects.title')}
      onSubmit={event => {
        event.preventDefault();
        if (corrections.length > 0) send.mutate();
      }}
    >
      <p>
        <a className="link" href={rejectsFile(shop, run)} download>
          {t('ingest.rejects.download')}
        </a>
      </p>
      <Answer query={rejects} doing={t('ingest.rejects.doing')} skeleton={<Bones lines={4} />}>
        {answer => (
          <>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
            <section className="scroll" tabIndex={0} aria-label={t('ingest.rejects.title')}>
              <table className="plain">
                <thead>
                  <tr>
                    <th scope="col">{t('ingest.rejects.file')}</th>
                    <th scope="col" className="right">
                      {t('ingest.rejects.row')}
                    </th>
                    <th scope="col">{t('ingest.rejects.column')}</th>
                    <th scope="col">{t('ingest.rejects.value')}</th>
                    <th scope="col">{t('ingest.rejects.reason')}</th>
                    {decided && <th scope="col">{t('ingest.rejects.shouldBe')}</th>}
                  </tr>
                </thead>
                <tbody>
                  {answer.rows.map(row => (
                    <tr key={keyOf(row)}>
                      <td>{row.file}</td>
                      <td className="right">{exact(row.row, 'count')}</td>
                      <td>{row.column || '–'}</td>
                      <td className="code">{row.value || '–'}</td>
                      <td>{say(row.reason)}</td>
                      {decided && (
                        <td>
                          <Mend
                            row={row}
                            value={typed[keyOf(row)]?.value ?? ''}
                            onChange={value =>
                              setTyped({
                                ...typed,
                                [keyOf(row)]: { importId: row.importId, row: row.row, column: row.column ?? '', value },
                              })
                            }
                          />
                        </td>
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
            <Pager offset={offset} size={PAGE} total={answer.listed} onMove={setOffset} />
          </>
        )}
      </Answer>
      {corrections.length > 0 && (
        <button type="submit" className="button primary" disabled={send.isPending}>
          {t('ingest.rejects.send', { count: new Set(corrections.map(each => `${each.importId}-${each.row}`)).size })}
        </button>
      )}
    </form>
  );
}

/** What a cell should be, and what became of the last try. */
function Mend({ row, value, onChange }: { row: RejectedRow; value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  const { exact } = useSpeech();
  const { mended } = row;
  const taken = mended?.state === 'published' && !mended.rejected;
  const became =
    mended === null
      ? null
      : mended.state === 'running'
        ? t('ingest.rejects.mending', { value: mended.value })
        : taken
          ? t('ingest.rejects.mended', { value: mended.value })
          : mended.state === 'published'
            ? t('ingest.rejects.refusedAgain', { value: mended.value })
            : t('ingest.rejects.notMended', { value: mended.value });
  return (
    <>
      {became && <span className={taken ? 'mended' : 'quiet'}>{became}</span>}
      {!row.correctable && <span className="quiet">{t('ingest.rejects.wholeRow')}</span>}
      {row.correctable && !taken && mended?.state !== 'running' && (
        <input
          className="input small"
          aria-label={t('ingest.rejects.shouldBeOf', { row: exact(row.row, 'count'), column: row.column ?? '' })}
          value={value}
          placeholder={row.value ?? ''}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </>
  );
}
