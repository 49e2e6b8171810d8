import { personStatusLabels } from '@contract/people/labels'
import { useOwnRecord } from '@/api/people'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { AllowedActs, History, RecordFacts, Screenings } from '@/features/people/record'
import { personTones } from '@/features/people/status-tone'
import { goSignIn } from '@/routes'
import { useSession } from '@/state/session'

const TITLE = '我的名册资料'

/** What the register says of oneself, also to who was suspended or has left. */
export default function OwnRegister() {
  const signedIn = useSession(({ who }) => who !== undefined)
  if (signedIn) return <Own />
  return (
    <Page title={TITLE}>
      <Empty icon="person" title="请先登录" action={<Button onTap={goSignIn}>去登录</Button>} />
    </Page>
  )
}

function Own() {
  const asked = useOwnRecord()
  return (
    <Page
      title={TITLE}
      heading={asked.data?.name ?? TITLE}
      lead="有不对的，请告诉县区司法局来改"
      onRefresh={asked.refetch}
    >
      <Ask of={asked}>
        {(record) => (
          <>
            <Badge tone={personTones[record.status]}>{personStatusLabels[record.status]}</Badge>
            <RecordFacts
              record={record}
              phone={record.phone && <KeyValue name="手机号">{record.phone}</KeyValue>}
            />
            <AllowedActs record={record} />
            {record.screenings.length > 0 && (
              <Section title="年度筛查">
                <Screenings screenings={record.screenings} />
              </Section>
            )}
            <History events={record.events} />
          </>
        )}
      </Ask>
    </Page>
  )
}
