import { useTranslation } from 'react-i18next';
import type { Text } from '@/api/types';
import { useSpeech } from '@/shared/speech';

/** What a reader must know to read the page rightly. */
export function Notes({ notes }: { notes: readonly Text[] }) {
  const { t } = useTranslation();
  const { say } = useSpeech();
  if (notes.length === 0) return null;
  return (
    <section className="notes">
      <h2>{t('brief.notes')}</h2>
      <ul className="tight">
        {notes.map(note => (
          <li key={note.en}>{say(note)}</li>
        ))}
      </ul>
    </section>
  );
}
