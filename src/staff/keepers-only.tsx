import type { PropsWithChildren } from 'react'
import { refuse } from '@contract/refusal'
import { Failure } from '@/api/failure'
import { Page } from '@/components/page'
import { RefusedState } from '@/components/states'
import { useHasRole, useSession } from '@/state/session'
import { NotSignedIn } from './not-signed-in'

/** For pages of the county and the city: asks to sign in, and tells others that it is not theirs. */
export function KeepersOnly({ title, children }: PropsWithChildren<{ title: string }>) {
  const signedIn = useSession(({ who }) => who !== undefined)
  const county = useHasRole('county')
  const city = useHasRole('city')
  if (!signedIn) return <NotSignedIn title={title} />
  if (county || city) return <>{children}</>
  return (
    <Page title={title}>
      <RefusedState failure={Failure.refused(refuse('not-allowed').toRefusal())} />
    </Page>
  )
}
