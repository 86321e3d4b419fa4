import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

/** How a page is looked at. */
export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly language?: 'de' | 'en';
  /** What is done with the page before it loads. */
  readonly before?: (page: Page) => Promise<void>;
}

/** A browser on the pages of one server. */
export interface Window {
  /** Opens a path in a profile of its own and waits until nothing more is loaded. */
  open(path: string, look?: Look): Promise<Page>;
  /** Keeps the cookies of a page for all that are opened later; answers them as a header. */
  remember(page: Page): Promise<string>;
  /** What the pages complained of since the last call: errors, and what their security policy refused. */
  complaints(): string[];
  close(): Promise<void>;
}

/** Starts the Chromium that comes with its package, or the one that HEARSAY_CHROMIUM names. */
export async function openBrowser(origin: string): Promise<Window> {
  const browser: Browser = await playwright.launch({
    executablePath: process.env['HEARSAY_CHROMIUM'] ?? (await chromium.executablePath()),
    args: ['--no-sandbox', '--disable-gpu', '--headless=shell', '--hide-scrollbars', '--font-render-hinting=none'],
  });
  const heard: string[] = [];
  let state: StorageState | undefined;
  return {
    open: async (path, { width = 1024, height = 800, theme = 'light', language = 'en', before } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: theme,
        locale: language,
        baseURL: origin,
        ...(state === undefined ? {} : { storageState: state }),
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => heard.push(`${path}: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') heard.push(`${path}: ${message.text()} ${message.location().url}`);
      });
      await before?.(page);
      await page.goto(path, { waitUntil: 'networkidle' });
      return page;
    },
    remember: async (page) => {
      const { cookies } = await page.context().storageState();
      state = { cookies, origins: [] };
      return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    },
    complaints: () => heard.splice(0),
    close: () => browser.close(),
  };
}
