// Requests to the backend beside the line. Nothing of a person stands in an address.

const token = () => document.querySelector('meta[name="csrf-token"]')?.content ?? '';

/** A refusal in words for the person. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem?.detail || problem?.title || '没有办成，请稍后再试');
    this.status = status;
    this.kind = problem?.type?.split(':').pop() ?? '';
  }
}

async function ask(path, options = {}) {
  options.headers = {Accept: 'application/json', ...options.headers};
  const answer = await fetch(path, {credentials: 'same-origin', cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(20_000), ...options});
  if (answer.status === 401 || answer.type === 'opaqueredirect') {
    dispatchEvent(new CustomEvent('signed-out'));
    throw new Refused(401, {detail: '登录过期了，请重新登录'});
  }
  if (!answer.ok) throw new Refused(answer.status, await answer.json().catch(() => null));
  return answer;
}

/** @param unasked true: the page asks by itself, which is no sign of the person's life */
export async function get(path, unasked = false) {
  return (await ask(path, {headers: unasked ? {'X-Background': 'yes'} : {}})).json();
}

/** What a page begins with, and `ahead`: the backend's clock less this machine's, in milliseconds, true to half the answer's way. */
export async function pageStart(path, unasked = false) {
  const asked = Date.now();
  const told = await get(path, unasked);
  return {...told, ahead: Date.parse(told.now) - (asked + Date.now()) / 2};
}

export async function bytes(path) {
  return (await ask(path)).arrayBuffer();
}

/** @param keepalive true: goes on when the page does not */
export async function save(path, value, keepalive = false) {
  const body = JSON.stringify(value);
  return (await ask(path, {method: 'POST', keepalive, body, headers: {'Content-Type': 'application/json', 'X-CSRF-Token': token()}})).json();
}

export async function send(path, body) {
  return (await ask(path, {method: 'POST', body, headers: {'Content-Type': 'application/octet-stream', 'X-CSRF-Token': token()}})).json();
}
