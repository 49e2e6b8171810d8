/** The server's clock, passed along so that a test can set it. Phones' clocks decide nothing. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()
