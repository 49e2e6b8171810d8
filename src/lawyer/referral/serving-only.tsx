import type { PropsWithChildren } from 'react'
import { refuse } from '@contract/refusal'
import { Failure } from '@/api/failure'
import { Page } from '@/components/page'
import { RefusedState } from '@/components/states'
import { useHasRole, useSession } from '@/state/session'

/** For pages of duty staff and of helpers, mediators among them. */
export function ServingOnly({ title, children }: PropsWithChildren<{ title: string }>) {
  const signedIn = useSession(({ who }) => who !== undefined)
  const practitioner = useHasRole('practitioner')
  const helper = useHasRole('helper')
  if (practitioner || helper) return <>{children}</>
  const code = signedIn ? 'not-allowed' : 'sign-in-needed'
  return (
    <Page title={title}>
      <RefusedState failure={Failure.refused(refuse(code).toRefusal())} />
    </Page>
  )
}
