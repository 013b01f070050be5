export const COMMON_WORDS = new Set();
