/**
 * Whether `next build` runs this code, which has neither settings nor a database.
 *
 * Upstream issue: none known; the name of the phase is public, in next/constants.
 */
export const isBuilding = (): boolean => process.env.NEXT_PHASE === "phase-production-build";
