import { failureOf } from '@/api/failure'
import { usePresenceCode } from '@/api/site'
import { Page } from '@/components/page'
import { ErrorState, Skeleton } from '@/components/states'
import { useKeepAwake } from '@/platform/keep-awake'
import { useParams } from '@/platform/params'
import { PickSite } from '../pick-site'
import { CodeScreen } from './code-screen'
import './index.scss'

const TITLE = '现场码'

/** What the station's own device shows all day: the code that proves somebody is standing before it (A37). */
export default function PresenceCodePage() {
  const { site } = useParams<'staffPresenceCode'>()
  return (
    <PickSite title={TITLE} given={site}>
      {(siteCode) => <Screen key={siteCode} siteCode={siteCode} />}
    </PickSite>
  )
}

function Screen({ siteCode }: { siteCode: string }) {
  useKeepAwake()
  const asked = usePresenceCode(siteCode)
  const { data, error, dataUpdatedAt, refetch } = asked
  const failure = error ? failureOf(error) : undefined
  // A refusal ends the screen; without an answer the code shown stays as long as it counts.
  const shown = failure?.kind === 'refused' ? undefined : data
  return (
    <Page title={TITLE} heading={shown?.siteName} lead={shown && '值班人员扫码，或输入这8位数字'}>
      {shown ? (
        <CodeScreen
          shown={shown}
          receivedAt={dataUpdatedAt}
          failed={failure !== undefined}
          onRetry={refetch}
        />
      ) : failure ? (
        <ErrorState failure={failure} onRetry={refetch} />
      ) : (
        <Skeleton cards={1} />
      )}
    </Page>
  )
}
