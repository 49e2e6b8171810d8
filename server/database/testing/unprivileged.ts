import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Account to start a program under; empty when the present one will do. */
export type Account = { uid?: number; gid?: number }

/** PostgreSQL refuses to run as root and looks its account up by name: an account of /etc/passwd, never a bare number. */
export function unprivilegedAccount(): Account {
  if (process.getuid?.() !== 0) return {}
  const accounts = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid }) => uid > 0)
  const { uid, gid } =
    accounts.find(({ name }) => name === 'postgres') ??
    accounts.find(({ name }) => name === 'nobody') ??
    accounts[0] ??
    {}
  if (uid === undefined) throw new Error('no account other than root to run PostgreSQL under')
  return { uid, gid }
}

/** A new empty folder under TMPDIR, or under /tmp when an account other than root could not reach the first. */
export function scratchFolder(): string {
  const parent = process.getuid?.() !== 0 || openToAll(os.tmpdir()) ? os.tmpdir() : '/tmp'
  return fs.realpathSync(fs.mkdtempSync(path.join(parent, 'huimin-test-pg-')))
}

/** Gives a folder and all that is in it to `account`. */
export function handOver(folder: string, { uid, gid }: Account): void {
  if (uid === undefined || gid === undefined) return
  fs.lchownSync(folder, uid, gid)
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    fs.lchownSync(path.join(folder, name), uid, gid)
}

function openToAll(folder: string): boolean {
  const above = path.dirname(folder)
  return (fs.statSync(folder).mode & 0o001) !== 0 && (above === folder || openToAll(above))
}
