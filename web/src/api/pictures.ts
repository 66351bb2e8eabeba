import { write } from './client';
import type { Text } from './types';

export interface Picture {
  id: number;
  subject: string;
  path: string;
  name: string;
  bytes: number;
}

export interface AddedPictures {
  added: Picture[];
  /** One sentence a file that was not taken. */
  refused: Text[];
}

/** Files are told by their names, `M12345-2.png` shows M12345-2, unless the subject is given. */
export function addPictures(shop: number, files: readonly File[], subject?: string) {
  const form = new FormData();
  for (const file of files) form.append('files', file);
  if (subject) form.append('subject', subject);
  return write<AddedPictures>('POST', `/shops/${shop}/pictures`, form);
}

export const removePicture = (shop: number, id: number) => write<void>('DELETE', `/shops/${shop}/pictures/${id}`);

export const restorePicture = (shop: number, id: number) =>
  write<Picture>('POST', `/shops/${shop}/pictures/${id}/restore`);
