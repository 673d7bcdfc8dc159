/**
 * `"use cache"` for data alone. Next 16.4 calls the flag deprecated and names Cache Components in its
 * place; what was tried instead, and what failed, is in docs/decisions/0004-rendering.md.
 *
 * @see https://github.com/vercel/next.js/pull/96448 the deprecation
 * @see https://github.com/vercel/next.js/pull/97784 forms without JavaScript under Cache Components
 * @see https://github.com/vercel/next.js/issues/86577 earlier pages that stay in the document
 */
export const useCacheAlone = { useCache: true };
