import type { APIResponse, Page } from "@playwright/test";

export type PostedForm = [
  /** the page that it is on */
  path: string,
  /** what the button says that it is around */
  button: string,
  /** the fields that are changed or added; the others are as the page has them */
  changes: Record<string, string>,
  headers?: Record<string, string>,
  /** where it is sent, if not to its page */
  address?: string,
];

export async function postForm(
  page: Page,
  ...[path, button, changes, headers = {}, address = path]: PostedForm
): Promise<APIResponse> {
  const answer = await page.request.get(path);
  const fields = await formFields(page, await answer.text(), button);
  return page.request.post(address, {
    multipart: { ...fields, ...changes },
    headers: { origin: new URL(answer.url()).origin, ...headers },
    maxRedirects: 0,
  });
}

function formFields(page: Page, html: string, button: string): Promise<Record<string, string>> {
  return page.evaluate(
    ({ html, button }) => {
      const { forms } = new DOMParser().parseFromString(html, "text/html");
      const form = Array.from(forms).find((one) =>
        Array.from(one.querySelectorAll("button")).some(({ textContent }) =>
          textContent?.trim().startsWith(button),
        ),
      );
      if (!form) throw new Error(`There is no form with the button "${button}".`);
      return Object.fromEntries(new FormData(form)) as Record<string, string>;
    },
    { html, button },
  );
}

/** What an error summary says, or nothing when there is none. */
export async function problemIn(response: APIResponse): Promise<string> {
  const html = await response.text();
  return /role="alert".*?There is a problem(.*?)<\/div>/s.exec(html)?.[1] ?? "";
}
