import { useState } from 'react'
import type { SignedIn } from '@contract/account/schema'
import { signInStaff } from '@/api/account'
import { type Failure, failureOf } from '@/api/failure'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Section } from '@/components/section'
import { TextField } from '@/components/text-field'

const blank = { loginName: '', password: '', code: '' }

/** Name, password and the six digits of an authenticator. The password is forgotten as soon as it was sent. */
export function Staff({ onSignedIn }: { onSignedIn: (signedIn: SignedIn) => void }) {
  const [form, setForm] = useState(blank)
  const [failure, setFailure] = useState<Failure>()
  const set = (part: Partial<typeof blank>) => setForm({ ...form, ...part })
  const error = (field: keyof typeof blank) => failure?.fields[field]
  const send = async () => {
    setFailure(undefined)
    try {
      onSignedIn(await signInStaff(form))
    } catch (thrown) {
      setFailure(failureOf(thrown))
      set({ code: '' })
    }
  }
  return (
    <Section title="我是工作人员或值班人员">
      <Card>
        <TextField
          label="账号"
          value={form.loginName}
          error={error('loginName')}
          onChange={(loginName) => set({ loginName })}
        />
        <TextField
          label="密码"
          password
          value={form.password}
          error={error('password')}
          onChange={(password) => set({ password })}
        />
        <TextField
          label="动态码"
          hint="身份验证器上的6位数字"
          keyboard="number"
          max={6}
          value={form.code}
          error={error('code')}
          onChange={(code) => set({ code })}
          onConfirm={send}
        />
        {failure && Object.keys(failure.fields).length === 0 && <Notice tone="bad">{failure.message}</Notice>}
        <Button kind="secondary" onTap={send} busyText="正在登录">
          登录
        </Button>
      </Card>
    </Section>
  )
}
