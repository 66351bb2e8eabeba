import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/Dialog';
import { rooms } from './rooms';

export function Help({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const keys = [
    { keys: ['⌘K', 'Ctrl K', '/'], words: t('shell.help.search') },
    { keys: ['j', 'k'], words: t('shell.help.cards') },
    { keys: ['e', 'Enter'], words: t('shell.help.explain') },
    { keys: ['a'], words: t('shell.help.assign') },
    { keys: ['d'], words: t('shell.help.disagree') },
    { keys: ['?'], words: t('shell.help.help') },
    { keys: ['Esc'], words: t('shell.help.close') },
  ];
  return (
    <Dialog open={open} title={t('shell.help.title')} onClose={onClose}>
      <table className="plain keys">
        <caption className="visually-hidden">{t('shell.help.title')}</caption>
        <tbody>
          {keys.map(line => (
            <tr key={line.words}>
              <th scope="row">
                {line.keys.map(key => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </th>
              <td>{line.words}</td>
            </tr>
          ))}
          {rooms.map(room => (
            <tr key={room.path}>
              <th scope="row">
                <kbd>g</kbd>
                <kbd>{room.key}</kbd>
              </th>
              <td>{t('shell.help.goTo', { room: t(room.label) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
