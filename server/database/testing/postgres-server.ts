import { execFile, spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { findPostgres, type PostgresBinaries, type PostgresSource } from './postgres-binaries'
import { handOver, scratchFolder, unprivilegedAccount, type Account } from './unprivileged'

export interface PostgresServer {
  /** Connection string of the superuser's own database, without a password. */
  url: string
  source: PostgresSource
  version: string
  /** Stops the server and removes everything it wrote. */
  stop(): Promise<void>
}

/**
 * A throw-away PostgreSQL on a free loopback port: no password, no fsync, data in a temporary folder.
 * It ends with the process that started it, however that one ends: see `guard`.
 * @param only ask for the system's installation or the npm package's; otherwise the first that exists.
 */
export async function startPostgres(only?: PostgresSource): Promise<PostgresServer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOnce(only)
    } catch (error) {
      // another program may take the free port first; anything else fails again
      if (attempt === 2) throw error
    }
  }
}

async function startOnce(only?: PostgresSource): Promise<PostgresServer> {
  const account = unprivilegedAccount()
  const scratch = scratchFolder()
  try {
    const binaries = findPostgres(scratch, only)
    handOver(scratch, account)
    await makeCluster(binaries, scratch, account)
    return await run(binaries, scratch, account, await freePort())
  } catch (error) {
    fs.rmSync(scratch, { recursive: true, force: true })
    throw error
  }
}

async function makeCluster({ bin }: PostgresBinaries, scratch: string, account: Account): Promise<void> {
  const args = [
    '-D',
    path.join(scratch, 'data'),
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
  ]
  await promisify(execFile)(path.join(bin, 'initdb'), args, { ...account, cwd: scratch })
}

/**
 * Keeps the server no longer than the test run: its standard input is a pipe from the test run, which the system
 * closes even after kill -9. It has a session of its own, so Ctrl-C reaches the test run only.
 */
const guard = `
exec 3<&0
"$@" >&2 3<&- & server=$!
{ cat <&3 >/dev/null; kill -QUIT $server 2>/dev/null; } & watch=$!
wait $server
kill $watch 2>/dev/null
rm -rf "$0"
`

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '100',
  timezone: 'UTC',
}

async function run(
  binaries: PostgresBinaries,
  scratch: string,
  account: Account,
  port: number,
): Promise<PostgresServer> {
  const { bin, source, version } = binaries
  const command = [path.join(bin, 'postgres'), '-D', path.join(scratch, 'data'), '-p', String(port)]
  for (const [name, value] of Object.entries(settings)) command.push('-c', `${name}=${value}`)
  const child = spawn('/bin/sh', ['-c', guard, scratch, ...command], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let log = ''
  child.stderr.on('data', (text: Buffer) => (log = (log + text.toString()).slice(-4000)))
  letGo(child)
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  const stop = async () => {
    child.stdin.end()
    child.ref()
    if (child.exitCode === null) await once(child, 'exit')
  }
  if (await isReady(url, child)) return { url, source, version, stop }
  await stop()
  throw new Error(`PostgreSQL ${version} (${source}) did not start:\n${log}`)
}

/** Lets the test run end without stopping the server first: the guard does it. */
function letGo(child: ChildProcessByStdio<Writable, null, Readable>): void {
  child.unref()
  for (const stream of [child.stdin, child.stderr] as unknown as net.Socket[]) stream.unref()
}

async function isReady(url: string, child: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + 30_000
  while (child.exitCode === null && Date.now() < deadline) {
    const client = new Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return true
    } catch {
      await sleep(50)
    }
  }
  return false
}

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as net.AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
