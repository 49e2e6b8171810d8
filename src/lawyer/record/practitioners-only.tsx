import type { PropsWithChildren } from 'react'
import { refuse } from '@contract/refusal'
import { Failure } from '@/api/failure'
import { Page } from '@/components/page'
import { RefusedState } from '@/components/states'
import { useHasRole, useSession } from '@/state/session'

/** A record is written offline too, so who may write one is asked of the session before anything is typed. */
export function PractitionersOnly({ title, children }: PropsWithChildren<{ title: string }>) {
  const signedIn = useSession(({ who }) => who !== undefined)
  if (useHasRole('practitioner')) return <>{children}</>
  const code = signedIn ? 'not-allowed' : 'sign-in-needed'
  return (
    <Page title={title}>
      <RefusedState failure={Failure.refused(refuse(code).toRefusal())} />
    </Page>
  )
}
