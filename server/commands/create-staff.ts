import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { grantRoles, type GrantRole } from '@contract/account/roles'
import { AreaCode, areaLevel, type AreaLevel } from '@contract/area'
import { writeAudit } from '@server/kit/audit'
import { hashPassword, passwordWeakness } from '@server/kit/password'
import { totpContext } from '@server/kit/staff-login'
import { authenticatorUri, newTotpSecret } from '@server/kit/totp'
import { run, withService } from './with-service'

/** Areas each role is granted for; the table's own check says the same. */
const levelsOf: Record<GrantRole, readonly AreaLevel[]> = {
  station: ['town', 'village'],
  county: ['county'],
  supervisor: ['county'],
  city: ['city'],
}

const USAGE =
  '用法：npm run staff:create -- --login 账号 --name 姓名 --role station|county|city|supervisor --area 区划代码\n密码从标准输入读取（STAFF_PASSWORD 也可以）。'

function readOptions() {
  const { values } = parseArgs({
    options: {
      login: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string' },
      area: { type: 'string' },
    },
  })
  const role = grantRoles.find((known): known is GrantRole => known === values.role)
  const area = AreaCode.safeParse(values.area)
  const level = area.success && areaLevel(area.data)
  if (!role || !levelsOf[role].some((fit) => fit === level))
    throw new Error(`${USAGE}\n站点账号对应乡镇或村的12位代码，县区和外部监督账号对应县区，市级账号对应市。`)
  if (!values.login || !values.name || !area.success) throw new Error(USAGE)
  return { login: values.login.toLowerCase(), name: values.name, role, area: area.data }
}

async function readPassword(): Promise<string> {
  const given = process.env['STAFF_PASSWORD']
  if (given) return given
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const password = await terminal.question('密码：')
  terminal.close()
  return password
}

/** `npm run staff:create`: the first people of a deployment, each with a password and an authenticator. */
run(async () => {
  const { login, name, role, area } = readOptions()
  const password = await readPassword()
  const weakness = passwordWeakness(password)
  if (weakness) throw new Error(weakness)
  await withService(async ({ db }, keyring) => {
    const id = randomUUID()
    const now = new Date()
    const secret = newTotpSecret()
    const password_hash = await hashPassword(password)
    await db.transaction().execute(async (tx) => {
      await tx
        .insertInto('account')
        .values({ id, name, created_at: now.toISOString(), disabled_at: null })
        .execute()
      await tx
        .insertInto('staff_login')
        .values({
          login_name: login,
          account_id: id,
          password_hash,
          totp_secret_sealed: keyring.seal(secret, totpContext(login)),
        })
        .execute()
      await tx
        .insertInto('staff_grant')
        .values({ account_id: id, role, area_code: area, granted_at: now.toISOString(), ended_at: null })
        .execute()
      const entry = {
        act: 'created',
        subjectType: 'account',
        subjectId: id,
        areaCode: area,
        detail: { role, area },
      }
      await writeAudit(
        tx,
        keyring,
        { accountId: null, role: 'operator', procedure: 'staff:create' },
        [entry],
        now,
      )
    })
    process.stdout.write(
      `已建立账号 ${login}。请用身份验证器扫描：\n${authenticatorUri(secret, login, '惠民法援')}\n`,
    )
  })
})
