import { useEffect, useRef } from 'react';

export type Shortcuts = Record<string, () => void>;

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) || target.role === 'combobox');

/** How long a first letter waits for its second. */
const SEQUENCE_MS = 1200;

let pending: { letter: string; until: number } | null = null;

/**
 * Keys of a page: single letters (`j`), or two in a row (`g b`). They rest while someone types, in dialogs, and with Ctrl, Alt or
 * ⌘ held, so that no browser's or screen reader's own key is taken.
 */
export function useShortcuts(shortcuts: Shortcuts, active = true): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return;
      if (document.querySelector('dialog[open], .ant-modal-wrap:not([style*="display: none"])')) return;
      const now = event.timeStamp;
      const sequence = pending && pending.until > now ? `${pending.letter} ${event.key}` : event.key;
      const run = latest.current[sequence];
      if (run) {
        event.preventDefault();
        pending = null;
        run();
      } else if (Object.keys(latest.current).some(key => key.startsWith(`${event.key} `))) {
        pending = { letter: event.key, until: now + SEQUENCE_MS };
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [active]);
}
