import type { Text } from './types';

/** A refusal of the server, told as RFC 9457 problem details in both languages. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string | null;
  readonly detail: Text;

  constructor(status: number, detail: Text, code: string | null) {
    super(detail.en);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.detail = detail;
  }
}

/** The server could not be reached at all: it stopped, or the network is gone. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('the server does not answer', { cause });
    this.name = 'Unreachable';
  }
}

const words = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

export async function problemOf(response: Response): Promise<Problem> {
  let body: Record<string, unknown> = {};
  try {
    body = (await response.json()) as Record<string, unknown>;
  } catch {
    // a proxy or a crash answers with HTML: the status alone is what we know
  }
  const en = words(body.en) ?? words(body.detail) ?? words(body.title) ?? `HTTP ${response.status}`;
  const zh = words(body.zh) ?? words(body.detailZh) ?? words(body.titleZh) ?? en;
  return new Problem(response.status, { zh, en }, words(body.code));
}

async function send(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, { credentials: 'same-origin', ...init });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new Unreachable(cause);
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function answer<T>(response: Response): Promise<T> {
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return answer<T>(await send(path, { headers: { Accept: 'application/json' }, ...(signal ? { signal } : {}) }));
}

export async function write<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T> {
  const form = body instanceof FormData;
  return answer<T>(
    await send(path, {
      method,
      headers: {
        Accept: 'application/json',
        ...(body === undefined || form ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    }),
  );
}
