import type { PropsWithChildren, ReactNode } from 'react'
import { Button } from '@/components/button'
import { Page } from '@/components/page'
import { Empty } from '@/components/states'
import { goSignIn } from '@/routes'
import { useSession } from '@/state/session'

interface Props {
  title: string
  /** What the page is for, in one sentence. */
  hint: string
  /** What can be done there without signing in. */
  also?: ReactNode
}

/** For a page that needs to know who it is: asks to sign in first, and comes back. */
export function SignedInOnly({ title, hint, also, children }: PropsWithChildren<Props>) {
  const signedIn = useSession(({ who }) => who !== undefined)
  if (signedIn) return <>{children}</>
  return (
    <Page title={title}>
      <Empty icon="person" title="请先登录" hint={hint} action={<Button onTap={goSignIn}>去登录</Button>} />
      {also}
    </Page>
  )
}
