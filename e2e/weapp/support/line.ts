/** What the app sends with `wx.cloud.callFunction`. */
export interface Payload {
  procedure: string
  input?: unknown
  session?: string
}

/** What answers a call: a function of the cloud, by name. */
export type Cloud = (name: string, payload: Payload) => Promise<unknown>

export interface Sent extends Payload {
  /** 'duty.checkIn' */
  call: string
  fate: 'answered' | 'answer lost' | 'never arrived'
}

/** The network between a phone and the cloud, as bad as a test wants it. */
export class Line {
  /** Every call the phone made, oldest first. */
  readonly sent: Sent[] = []
  /** No bars on the phone: nothing arrives. */
  away = false
  private readonly losing: string[] = []

  constructor(private readonly cloud: Cloud) {}

  /** The next call of this name reaches the cloud, and its answer does not come back. */
  loseNextAnswerOf(call: string): void {
    this.losing.push(call)
  }

  /** Calls of one name. */
  of(call: string): Sent[] {
    return this.sent.filter((one) => one.call === call)
  }

  async callFunction({ name, data }: { name: string; data: Payload }): Promise<{ result: unknown }> {
    const sent: Sent = { ...data, call: `${name}.${data.procedure}`, fate: 'never arrived' }
    this.sent.push(sent)
    if (this.away) throw new Error('errCode: -1 | errMsg: request:fail -118:net::ERR_CONNECTION_TIMED_OUT')
    // copied as the bridge does: the app may not change what is on its way, nor share what comes back
    const result = await this.cloud(name, JSON.parse(JSON.stringify(data)) as Payload)
    sent.fate = this.takeLoss(sent.call) ? 'answer lost' : 'answered'
    if (sent.fate === 'answer lost') throw new Error('errCode: -1 | errMsg: request:fail timeout')
    return { result }
  }

  private takeLoss(call: string): boolean {
    const at = this.losing.indexOf(call)
    if (at >= 0) this.losing.splice(at, 1)
    return at >= 0
  }
}
