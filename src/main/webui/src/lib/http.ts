import { actionKey } from "./action-key";
import { Problem } from "./problem";
import { refresh } from "./refresh";
import { useSession } from "./session";

export interface Page<T> {
  items: T[];
  page: number;
  size: number;
  total?: number;
}

type Query = Record<string, string | number | boolean | string[] | null | undefined>;

/** Sign-in, set-up and users take no key: their answers hold secrets that the server does not keep. A what-if changes nothing. */
const NO_KEY = /^(auth|setup|users)(\/|$)|\/what-if$/;

interface Options {
  query?: Query;
  body?: unknown;
  version?: number;
  signal?: AbortSignal;
  /** Names the user's action, so that the server runs a repeat of it only once. */
  key?: string;
}

export function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return json<T>("GET", path, { query, signal });
}

/** Actions that wait for their answer, by path and content. */
const underWay = new Map<string, Promise<unknown>>();

/** A second click while the same action is under way gets the answer of the first: it is one action. */
export function post<T>(path: string, body?: unknown, version?: number): Promise<T> {
  const key = NO_KEY.test(path) ? undefined : actionKey();
  if (body instanceof FormData) return json<T>("POST", path, { body, key });
  const action = `${path} ${JSON.stringify(body)}`;
  const first = underWay.get(action);
  if (first !== undefined) return first as Promise<T>;
  const answer = json<T>("POST", path, { body, key, version }).finally(() => underWay.delete(action));
  underWay.set(action, answer);
  return answer;
}

export function put<T>(path: string, body: unknown, version?: number): Promise<T> {
  return json<T>("PUT", path, { body, version });
}

export function patch<T>(path: string, body: unknown, version?: number): Promise<T> {
  return json<T>("PATCH", path, { body, version });
}

export function remove<T>(path: string): Promise<T> {
  return json<T>("DELETE", path, {});
}

/** A file behind the same session, for example a PDF. */
export async function getBlob(path: string, query?: Query): Promise<Blob> {
  return (await send("GET", path, { query })).blob();
}

async function json<T>(method: string, path: string, options: Options): Promise<T> {
  const response = await send(method, path, options);
  return (response.status === 204 || response.headers.get("content-length") === "0" ? undefined : await response.json()) as T;
}

async function send(method: string, path: string, options: Options): Promise<Response> {
  const token = useSession.getState().token;
  const response = await answered(method, path, options, token);
  if (response.status === 401 && token !== null) {
    const current = useSession.getState().token;
    const next = current !== token ? current : await refresh();
    if (next !== null) return checked(await answered(method, path, options, next));
  }
  return checked(response);
}

/** An action whose answer got lost is sent once more with its key: the server gives the first answer again. */
async function answered(method: string, path: string, options: Options, token: string | null): Promise<Response> {
  try {
    return await once(method, path, options, token);
  } catch (failure) {
    if (options.key === undefined || options.body instanceof FormData || !(failure instanceof Problem)) throw failure;
    return once(method, path, options, token);
  }
}

async function once(method: string, path: string, options: Options, token: string | null): Promise<Response> {
  const headers = new Headers({ Accept: "application/json, application/problem+json, */*;q=0.5" });
  if (token !== null) headers.set("Authorization", `Bearer ${token}`);
  if (options.version !== undefined) headers.set("If-Match", `"${options.version}"`);
  if (options.key !== undefined) headers.set("Idempotency-Key", options.key);
  const form = options.body instanceof FormData;
  if (options.body !== undefined && !form) headers.set("Content-Type", "application/json");
  try {
    return await fetch(`/api/v1/${path}${search(options.query)}`, {
      method,
      headers,
      body: form ? (options.body as FormData) : options.body === undefined ? undefined : JSON.stringify(options.body),
      signal: options.signal,
      credentials: "same-origin",
    });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === "AbortError") throw failure;
    throw new Problem(0, { detail: "The server does not answer. Check the connection and try again." });
  }
}

async function checked(response: Response): Promise<Response> {
  if (response.ok) return response;
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  throw new Problem(response.status, body);
}

function search(query: Query | undefined): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === null || value === undefined || value === "") continue;
    for (const each of Array.isArray(value) ? value : [value]) parameters.append(name, String(each));
  }
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}
