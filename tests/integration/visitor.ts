/** A page that a visitor has come to. */
export interface VisitedPage {
  readonly url: string;
  readonly status: number;
}

const MAX_REDIRECTS = 20;

/** A browser without a screen: follows redirects and keeps cookies by origin. */
export class Visitor {
  private readonly jar = new Map<string, Map<string, string>>();

  /** Opens an address. @param stopAt Redirects to an address that begins with it and has no path of the API below it are not followed. */
  open(url: string, stopAt?: string): Promise<VisitedPage> {
    return this.follow(url, { method: 'GET' }, stopAt);
  }

  /** Sends a form. */
  post(url: string, form: Readonly<Record<string, string>>, stopAt?: string): Promise<VisitedPage> {
    return this.follow(url, { method: 'POST', body: new URLSearchParams(form) }, stopAt);
  }

  /** The JSON at an address. */
  async json(url: string): Promise<unknown> {
    return (await this.request(url, { method: 'GET' })).json();
  }

  private async follow(start: string, init: RequestInit, stopAt?: string): Promise<VisitedPage> {
    let url = start;
    let response = await this.request(url, init);
    for (let i = 0; i < MAX_REDIRECTS; i++) {
      const location = response.headers.get('location');
      if (location === null) return { url, status: response.status };
      url = new URL(location, url).href;
      if (stopAt !== undefined && url.startsWith(stopAt) && !url.includes('/v1/')) return { url, status: response.status };
      response = await this.request(url, { method: 'GET' });
    }
    throw new Error(`more than ${String(MAX_REDIRECTS)} redirects from ${start}`);
  }

  private async request(url: string, init: RequestInit): Promise<Response> {
    const { origin } = new URL(url);
    const cookies = this.jar.get(origin) ?? new Map<string, string>();
    this.jar.set(origin, cookies);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: cookie === '' ? {} : { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  }
}
