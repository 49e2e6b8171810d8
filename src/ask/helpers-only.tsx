import type { PropsWithChildren } from 'react'
import { refuse } from '@contract/refusal'
import { Failure } from '@/api/failure'
import { Page } from '@/components/page'
import { RefusedState } from '@/components/states'
import { SignedInOnly } from '@/features/account/signed-in-only'
import { useHasRole } from '@/state/session'

/** For pages on which a village's helper asks for its people (A19, A56). */
export function HelpersOnly({ title, children }: PropsWithChildren<{ title: string }>) {
  const helper = useHasRole('helper')
  return (
    <SignedInOnly title={title} hint="替乡亲收集问题，先登录">
      {helper ? (
        children
      ) : (
        <Page title={title}>
          <RefusedState failure={Failure.refused(refuse('not-allowed').toRefusal())} />
        </Page>
      )}
    </SignedInOnly>
  )
}
