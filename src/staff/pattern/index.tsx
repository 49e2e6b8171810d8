import { usePattern } from '@/api/roster'
import { Ask } from '@/components/ask'
import { Page } from '@/components/page'
import { useParams } from '@/platform/params'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { blankForm, formOf } from './form-state'
import { PatternFormPage } from './form'
import './index.scss'

const TITLE = '定值班规律'

/** Lays down how duty comes round at a site, or changes it from a day on (A29, A33). */
export default function PatternPage() {
  const { site, replaces } = useParams<'staffPattern'>()
  const signedIn = useSession(({ who }) => who !== undefined)
  if (!signedIn) return <NotSignedIn title={TITLE} />
  if (replaces) return <Changed id={replaces} />
  return <PatternFormPage title={TITLE} initial={{ ...blankForm, siteCode: site }} replaces={undefined} />
}

function Changed({ id }: { id: string }) {
  const asked = usePattern(id)
  if (asked.data) return <PatternFormPage title="改值班规律" initial={formOf(asked.data)} replaces={id} />
  return (
    <Page title="改值班规律">
      <Ask of={asked}>{() => null}</Ask>
    </Page>
  )
}
