/** Injection token of the process's one {@link EventLog}. */
export const EVENT_LOG = Symbol('EVENT_LOG');
/** Injection token of the process's one read-model store. */
export const STORE = Symbol('STORE');
/** Injection token of the checked settings. */
export const SETTINGS = Symbol('SETTINGS');
