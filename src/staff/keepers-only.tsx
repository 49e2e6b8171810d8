import type { PropsWithChildren } from 'react'
import { refuse } from '@contract/refusal'
import { Failure } from '@/api/failure'
import { Page } from '@/components/page'
import { RefusedState } from '@/components/states'
import { useHasRole, useSession } from '@/state/session'
import { NotSignedIn } from './not-signed-in'

interface Props {
  title: string
  /** A station's staff come in too. */
  andStation?: boolean
}

/** For pages of the county and the city: asks to sign in, and tells others that it is not theirs. */
export function KeepersOnly({ title, andStation = false, children }: PropsWithChildren<Props>) {
  const signedIn = useSession(({ who }) => who !== undefined)
  const county = useHasRole('county')
  const city = useHasRole('city')
  const station = useHasRole('station') && andStation
  if (!signedIn) return <NotSignedIn title={title} />
  if (county || city || station) return <>{children}</>
  return (
    <Page title={title}>
      <RefusedState failure={Failure.refused(refuse('not-allowed').toRefusal())} />
    </Page>
  )
}
