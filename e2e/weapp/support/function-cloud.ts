import { fork, type ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'
import { functionContext } from '../../support/function-context'
import type { Cloud } from './line'

const FUNCTIONS = resolve(__dirname, '../../../dist/functions')
const INSTANCE = resolve(__dirname, 'function-instance.cjs')

interface Waiting {
  resolve: (answer: unknown) => void
  reject: (error: Error) => void
}

/** One warm instance of a deployed function: its bundle, in a process of its own. */
class Instance {
  private readonly waiting = new Map<number, Waiting>()
  private readonly child: ChildProcess
  private last = 0

  constructor(name: string, environment: Record<string, string>) {
    this.child = fork(INSTANCE, [resolve(FUNCTIONS, name)], {
      env: { PATH: process.env['PATH'], ...environment },
    })
    this.child.on('message', ({ id, answer, error }: { id: number; answer?: unknown; error?: string }) => {
      const { resolve, reject } = this.waiting.get(id)!
      this.waiting.delete(id)
      if (error === undefined) resolve(answer)
      else reject(new Error(`errCode: -504002 functions execute fail | errMsg: ${error}`))
    })
    this.child.on('exit', () => this.waiting.forEach(({ reject }) => reject(new Error('errCode: -504003'))))
  }

  call(event: unknown, context: unknown): Promise<unknown> {
    const id = ++this.last
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject })
      this.child.send({ id, event, context })
    })
  }

  end(): void {
    this.child.kill()
  }
}

/** A CloudBase environment with the functions as they are uploaded. */
export class FunctionCloud {
  private readonly instances = new Map<string, Instance>()

  constructor(private readonly environment: Record<string, string>) {}

  /** The cloud as one person's WeChat reaches it: who calls is in the context, which no caller writes. */
  of(openid: string): Cloud {
    const own = { TCB_SOURCE: 'wx_client', WX_APPID: 'wx0', WX_OPENID: openid }
    return (name, event) => this.instance(name).call(event, functionContext(name, own))
  }

  end(): void {
    this.instances.forEach((instance) => instance.end())
  }

  private instance(name: string): Instance {
    const instance = this.instances.get(name) ?? new Instance(name, this.environment)
    this.instances.set(name, instance)
    return instance
  }
}
