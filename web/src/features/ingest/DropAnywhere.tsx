import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { toast } from '@/shared/toasts';
import { carriesFiles, droppedFiles } from './dropped';
import { useSend } from './useSending';

/** Takes files dropped on any page; without a shop it leads to the first steps instead of losing them silently. */
export function DropAnywhere({ shop }: { shop: number | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const send = useSend();
  const [over, setOver] = useState(false);
  const depth = useRef(0);

  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return;
      depth.current++;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return;
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) setOver(false);
    };
    const hover = (event: DragEvent) => {
      if (carriesFiles(event.dataTransfer)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer || !carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      // a page with a zone of its own has taken them already
      if ((event.target as Element | null)?.closest('[data-drop-zone]')) return;
      if (shop === null) {
        toast(t('ingest.drop.noShop'), undefined, 'bad');
        void navigate('/welcome');
        return;
      }
      void droppedFiles(event.dataTransfer).then(files => {
        void navigate(`/shops/${shop}/imports`);
        void send(shop, files);
      });
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', hover);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', hover);
      window.removeEventListener('drop', drop);
    };
  }, [shop, send, navigate, t]);

  return over ? (
    <div className="drop-veil" aria-hidden="true">
      <p>{t('ingest.drop.here')}</p>
    </div>
  ) : null;
}
