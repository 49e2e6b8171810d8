import { useState } from 'react'
import { personStatusLabels } from '@contract/people/labels'
import { may } from '@contract/people/may'
import { mayBeInvited } from '@contract/people/rules'
import type { Person, RegisterActDone } from '@contract/people/schema'
import { practitionerKindLabels } from '@contract/account/roles'
import { shanghaiDate } from '@contract/time'
import { usePerson } from '@/api/people'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { AllowedActs, History, RecordFacts, Screenings } from '@/features/people/record'
import { personTones } from '@/features/people/status-tone'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { useHasRole, useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { Acts } from './acts'
import { FreedShifts } from './freed-shifts'
import { Invite } from './invite'
import { Phone } from './phone'
import { mayBeScreened, ScreenForm } from './screen-form'
import './index.scss'

const TITLE = '人员资料'

export default function StaffPerson() {
  const { id } = useParams<'staffPerson'>()
  const signedIn = useSession(({ who }) => who !== undefined)
  if (!signedIn) return <NotSignedIn title={TITLE} />
  if (id) return <One id={id} />
  return (
    <Page title={TITLE}>
      <Empty
        icon="people"
        title="没有选人"
        action={<Button onTap={() => goTo('staffPeople')}>到名册里选</Button>}
      />
    </Page>
  )
}

function One({ id }: { id: string }) {
  const asked = usePerson(id)
  const person = asked.data
  return (
    <Page
      title={TITLE}
      heading={person?.name}
      lead={person && `${practitionerKindLabels[person.kind]}　${person.county.name}`}
      onRefresh={asked.refetch}
    >
      <Ask of={asked}>{(person) => <Entry person={person} />}</Ask>
    </Page>
  )
}

function Entry({ person }: { person: Person }) {
  const [done, setDone] = useState<RegisterActDone>()
  return (
    <>
      <Badge tone={personTones[person.status]}>{personStatusLabels[person.status]}</Badge>
      {person.exitProposed && (
        <Notice tone="warn" title={`${person.exitProposed.year}年筛查结果：淘汰`}>
          {`${person.exitProposed.note ?? ''}　退出要有人来办，办之前照常在册。`}
        </Notice>
      )}
      {person.needsColleague && <Notice>是您申报的，请另一位同事来办准入。</Notice>}
      {done && <FreedShifts shifts={done.freed} />}
      <Acts person={person} onDone={setDone} />
      <RecordFacts record={person} phone={person.phone && <Phone person={person} />} />
      {person.mayChange && (
        <Button kind="secondary" icon="pen" onTap={() => goTo('staffPersonEdit', { id: person.id })}>
          修改资料
        </Button>
      )}
      <AllowedActs record={person} />
      {person.mayChange && mayBeInvited(person.status) && <Invite person={person} />}
      {(person.screenings.length > 0 || (person.mayChange && mayBeScreened(person))) && (
        <Section title="年度筛查">
          {person.screenings.length > 0 && <Screenings screenings={person.screenings} />}
          {person.mayChange && mayBeScreened(person) && <ScreenForm person={person} />}
        </Section>
      )}
      <History events={person.events} />
      <NextDoors person={person} />
    </>
  )
}

/** What a county or the city may go on to from a person of the register. */
function NextDoors({ person: { id, kind, asOf } }: { person: Person }) {
  const county = useHasRole('county')
  const city = useHasRole('city')
  if (!county && !city) return null
  return (
    <Card>
      <Row
        icon="check"
        title="积分和星级"
        onTap={() => goTo('staffPersonPoints', { person: id, year: shanghaiDate(asOf).slice(0, 4) })}
      />
      <Row
        icon="shield"
        title="提出问题"
        hint="先告知本人、听说明，再由别的同事决定"
        onTap={() => goTo('staffFileFinding', { person: id })}
      />
      {county && may(kind, 'advise') && (
        <Row
          icon="scales"
          title="办案设置"
          hint="手上最多几件、受援人能不能选"
          onTap={() => goTo('staffCaseProfile', { id })}
        />
      )}
    </Card>
  )
}
