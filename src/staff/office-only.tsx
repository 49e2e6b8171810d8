import type { PropsWithChildren } from 'react'
import { isStaffRole } from '@contract/account/roles'
import { refuse } from '@contract/refusal'
import { Failure } from '@/api/failure'
import { Page } from '@/components/page'
import { RefusedState } from '@/components/states'
import { useSession } from '@/state/session'
import { NotSignedIn } from './not-signed-in'

/** For pages of a counter: a station's, county's and city's staff, and helpers, among them the justice office's. */
export function OfficeOnly({ title, children }: PropsWithChildren<{ title: string }>) {
  const who = useSession((session) => session.who)
  if (!who) return <NotSignedIn title={title} />
  if (who.roles.some((role) => role === 'helper' || isStaffRole(role))) return <>{children}</>
  return (
    <Page title={title}>
      <RefusedState failure={Failure.refused(refuse('not-allowed').toRefusal())} />
    </Page>
  )
}
