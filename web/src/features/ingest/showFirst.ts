import { useState } from 'react';

const STORED = 'helmsman.imports.showFirst';

/** Whether files are shown before they are published: a habit of this browser, wherever files are dropped. */
export function showsFirst(): boolean {
  try {
    return localStorage.getItem(STORED) === 'true';
  } catch {
    return false;
  }
}

export function useShowFirst(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(showsFirst);
  return [
    on,
    next => {
      setOn(next);
      try {
        localStorage.setItem(STORED, String(next));
      } catch {
        // private windows may refuse
      }
    },
  ];
}
