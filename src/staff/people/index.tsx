import { useState } from 'react'
import { practitionerKindLabels, practitionerKinds, type PractitionerKind } from '@contract/account/roles'
import { matterTypeLabels, matterTypes, type MatterType } from '@contract/consultation/labels'
import { personStatuses, personStatusLabels, type PersonStatus } from '@contract/people/labels'
import type { PersonItem } from '@contract/people/schema'
import { usePeople } from '@/api/people'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ChipChoice } from '@/components/chip-choice'
import { Entry } from '@/components/entry'
import { Page } from '@/components/page'
import { Select } from '@/components/picker-field'
import { Row } from '@/components/row'
import { Empty, Skeleton } from '@/components/states'
import { personTones } from '@/features/people/status-tone'
import { SearchBox } from '@/features/site/search-box'
import { goTo } from '@/routes'
import { useHasRole, useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { AdmitMany } from './admit-many'
import { ExportCard } from './export-card'

const TITLE = '人员名册'

/** Everybody who advises or helps within the caller's areas. */
export default function StaffPeople() {
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <Register /> : <NotSignedIn title={TITLE} />
}

const ALL = 'all'
const kindOptions = [
  { value: ALL, label: '全部类型' },
  ...practitionerKinds.map((value) => ({ value, label: practitionerKindLabels[value] })),
]
const fieldOptions = [
  { value: ALL, label: '全部领域' },
  ...matterTypes.map((value) => ({ value, label: matterTypeLabels[value] })),
]

function Register() {
  const [status, setStatus] = useState<PersonStatus>('active')
  const [kind, setKind] = useState<PractitionerKind>()
  const [field, setField] = useState<MatterType>()
  const [search, setSearch] = useState('')
  const county = useHasRole('county')
  const people = usePeople({
    status,
    ...(kind && { kind }),
    ...(field && { field }),
    ...(search && { search }),
  })
  const counts = people.data?.pages[0]?.counts
  return (
    <Page
      title={TITLE}
      heading={TITLE}
      lead="值班人员和辅助人员，点开看资料、办理准入和退出"
      onRefresh={people.refetch}
    >
      {county && (
        <>
          <Entry
            icon="plus"
            title="申报一个人"
            hint="填好后由另一位同事准入"
            onTap={() => goTo('staffPersonEdit')}
          />
          <Entry
            icon="folder"
            title="用表格导入"
            hint="Excel或CSV，一次最多1000人"
            onTap={() => goTo('staffPeopleImport')}
          />
        </>
      )}
      <SearchBox label="按名字、单位、证号找" placeholder="如：李明" onSearch={setSearch} />
      <ChipChoice
        label="状态"
        options={personStatuses.map((value) => ({
          value,
          label: counts ? `${personStatusLabels[value]} ${counts[value]}` : personStatusLabels[value],
        }))}
        value={status}
        onChange={setStatus}
      />
      <Select
        label="类型"
        options={kindOptions}
        value={kind ?? ALL}
        onChange={(value) => setKind(value === ALL ? undefined : (value as PractitionerKind))}
      />
      <Select
        label="擅长领域"
        options={fieldOptions}
        value={field ?? ALL}
        onChange={(value) => setField(value === ALL ? undefined : (value as MatterType))}
      />
      <Ask
        of={people}
        isEmpty={({ pages }) => pages[0]!.rows.length === 0}
        skeleton={<Skeleton cards={4} />}
        empty={
          <Empty
            icon="people"
            title={`没有${personStatusLabels[status]}的人`}
            hint="换个状态、类型或名字再找"
          />
        }
      >
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows)
          return (
            <>
              {county && status === 'proposed' && <AdmitMany people={rows.filter((row) => row.admittable)} />}
              <Card>
                {rows.map((person) => (
                  <PersonRow key={person.id} person={person} />
                ))}
              </Card>
              {people.hasNextPage && (
                <Button
                  kind="secondary"
                  busy={people.isFetchingNextPage}
                  busyText="正在取"
                  onTap={() => people.fetchNextPage()}
                >
                  再看后面的
                </Button>
              )}
            </>
          )
        }}
      </Ask>
      {county && <ExportCard />}
    </Page>
  )
}

const PersonRow = ({ person }: { person: PersonItem }) => (
  <Row
    icon="person"
    title={person.name}
    hint={[practitionerKindLabels[person.kind], person.unit ?? person.countyName].join('　')}
    aside={<Badge tone={personTones[person.status]}>{personStatusLabels[person.status]}</Badge>}
    onTap={() => goTo('staffPerson', { id: person.id })}
  />
)
