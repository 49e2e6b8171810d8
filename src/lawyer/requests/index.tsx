import type { MyRequest } from '@contract/request/schema'
import { isOpen } from '@contract/request/workflow'
import { useMyRequests } from '@/api/request'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { goTo } from '@/routes'
import { PractitionersOnly } from '../record/practitioners-only'
import { AnswerCard } from './answer-card'
import { OwnCard } from './own-card'

const TITLE = '换班和请假'

/** What waits for one's answer, what one asked for, and what became of it. */
export default function LawyerRequests() {
  return (
    <PractitionersOnly title={TITLE}>
      <Own />
    </PractitionersOnly>
  )
}

function Own() {
  const asked = useMyRequests()
  return (
    <Page
      title={TITLE}
      onRefresh={asked.refetch}
      footer={<Button onTap={() => goTo('lawyerRequest')}>换班、代班或请假</Button>}
    >
      <Ask
        of={asked}
        isEmpty={({ requests }) => requests.length === 0}
        empty={
          <Empty
            icon="people"
            title="还没有换班和请假"
            hint="有事来不了，可以和同事换班，找人代班，或者请假"
          />
        }
      >
        {({ requests }) => <Groups requests={requests} />}
      </Ask>
    </Page>
  )
}

const waitsForMe = ({ acts }: MyRequest) => acts.includes('consent')

function Groups({ requests }: { requests: MyRequest[] }) {
  const waiting = requests.filter(waitsForMe)
  const open = requests.filter((request) => isOpen(request.status) && !waitsForMe(request))
  const closed = requests.filter(({ status }) => !isOpen(status))
  return (
    <>
      {waiting.length > 0 && (
        <Section title="等您答复">
          {waiting.map((request) => (
            <AnswerCard key={request.id} request={request} />
          ))}
        </Section>
      )}
      {open.length > 0 && (
        <Section title="办理中">
          {open.map((request) => (
            <OwnCard key={request.id} request={request} />
          ))}
        </Section>
      )}
      {closed.length > 0 && (
        <Section title="最近的结果">
          {closed.map((request) => (
            <OwnCard key={request.id} request={request} />
          ))}
        </Section>
      )}
    </>
  )
}
