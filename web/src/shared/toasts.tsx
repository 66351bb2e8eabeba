import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

export interface Toast {
  id: number;
  text: string;
  tone: 'plain' | 'bad';
  undo?: (() => void) | undefined;
}

let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says what was done, with the way back when there is one. */
export function toast(text: string, undo?: () => void, tone: Toast['tone'] = 'plain'): void {
  set([...toasts.slice(-2), { id: ++last, text, tone, undo }]);
}

const dismiss = (id: number) => set(toasts.filter(item => item.id !== id));

/** Undo stays long enough to be read and reached by keyboard; pointing at it or focusing it stops the clock. */
const LIFE_MS = { plain: 5_000, undo: 12_000, bad: 12_000 } as const;

function ToastItem({ item }: { item: Toast }) {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const life = item.undo ? LIFE_MS.undo : LIFE_MS[item.tone];
    const timer = setTimeout(() => dismiss(item.id), life);
    return () => clearTimeout(timer);
  }, [held, item]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing only pauses the clock; every action is a button
    <div
      className={`toast ${item.tone}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{item.text}</span>
      {item.undo && (
        <button
          type="button"
          className="toast-undo"
          onClick={() => {
            dismiss(item.id);
            item.undo?.();
          }}
        >
          {t('shared.undo')}
        </button>
      )}
      <button type="button" className="toast-close" aria-label={t('shared.close')} onClick={() => dismiss(item.id)}>
        ×
      </button>
    </div>
  );
}

export function Toasts() {
  const items = useSyncExternalStore(
    listen => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    () => toasts,
  );
  return (
    <div className="toasts" role="status" aria-live="polite">
      {items.map(item => (
        <ToastItem key={item.id} item={item} />
      ))}
    </div>
  );
}
