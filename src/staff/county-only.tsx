import type { PropsWithChildren } from 'react'
import { refuse } from '@contract/refusal'
import { Failure } from '@/api/failure'
import { Page } from '@/components/page'
import { RefusedState } from '@/components/states'
import { useHasRole, useSession } from '@/state/session'
import { NotSignedIn } from './not-signed-in'

/** For pages of the county alone: asks to sign in, and tells others that it is not theirs. */
export function CountyOnly({ title, children }: PropsWithChildren<{ title: string }>) {
  const signedIn = useSession(({ who }) => who !== undefined)
  const county = useHasRole('county')
  if (!signedIn) return <NotSignedIn title={title} />
  if (county) return <>{children}</>
  return (
    <Page title={title}>
      <RefusedState failure={Failure.refused(refuse('not-allowed').toRefusal())} />
    </Page>
  )
}
