import { useState, type ReactNode } from 'react'
import { practitionerKindLabels } from '@contract/account/roles'
import { basisText } from '@contract/assignment/fit'
import { nearTieLabels, unfitLabels } from '@contract/assignment/labels'
import type { AssignDesk, DeskCandidate } from '@contract/assignment/schema'
import type { DeskLook } from '@/api/assignment'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Tick } from '@/components/choice'
import { Notice } from '@/components/notice'
import { KeyValue, Row } from '@/components/row'
import { Section } from '@/components/section'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { goTo } from '@/routes'
import { AssignForm } from './assign-form'

interface Props {
  desk: AssignDesk
  look: DeskLook
  onLook: (look: DeskLook) => void
  onStale: () => unknown
}

/** Everybody it may be assigned to, the most suitable first with why; and everybody it may not, with why. */
export function Candidates({ desk, look, onLook, onStale }: Props) {
  const [pickedId, setPicked] = useState<string>()
  const picked = desk.fit.find(({ id }) => id === pickedId)
  const criminal = desk.aidForm === 'criminal-defence' || desk.aidForm === 'criminal-agency'
  return (
    <>
      <Section title="派给谁">
        <Segments<DeskLook['scope']>
          options={[
            { value: 'county', label: '本县区' },
            { value: 'city', label: '全市' },
          ]}
          value={look.scope}
          onChange={(scope) => onLook({ ...look, scope })}
        />
        {criminal && !desk.grave && (
          <Tick checked={look.grave} onChange={(grave) => onLook({ ...look, grave })}>
            可能判无期徒刑、死刑，或者是死刑复核
          </Tick>
        )}
        {desk.fit.length === 0 && (
          <Empty
            icon="people"
            title="没有能派的人"
            hint={look.scope === 'county' ? '可以在全市范围里找' : '请看下面不能派的原因'}
          />
        )}
        {desk.fit.map((one, at) => (
          <Candidate
            key={one.id}
            one={one}
            place={at + 1}
            desk={desk}
            onPick={() => setPicked(one.id)}
            picked={one.id === pickedId}
          >
            {picked?.id === one.id && (
              <AssignForm
                desk={desk}
                one={one}
                first={at === 0 && look.scope === 'county'}
                grave={look.grave}
                onBack={() => setPicked(undefined)}
                onStale={onStale}
              />
            )}
          </Candidate>
        ))}
        {desk.more > 0 && <Row title={`后面还有${desk.more}位`} hint="排在前面的更合适" />}
      </Section>
      {desk.unfit.length > 0 && (
        <Section title={`不能派的${desk.unfit.length}位`}>
          <Card>
            {desk.unfit.map(({ id, name, reasons }) => (
              <Row
                key={id}
                title={name}
                hint={reasons.map((reason) => unfitLabels[reason]).join('、')}
                onTap={() => goTo('staffCaseProfile', { id })}
              />
            ))}
          </Card>
        </Section>
      )}
    </>
  )
}

interface CandidateProps {
  one: DeskCandidate
  place: number
  desk: AssignDesk
  picked: boolean
  onPick: () => unknown
  children: ReactNode
}

const Candidate = ({ one, place, desk, picked, onPick, children }: CandidateProps) => (
  <Card
    title={`${place}. ${one.name}`}
    tone={one.chosen ? 'good' : undefined}
    aside={
      <Badge tone={one.chosen ? 'good' : 'info'}>{one.chosen ? '受援人选的' : `${one.basis.total}分`}</Badge>
    }
  >
    <KeyValue name="单位">
      {one.unit ?? practitionerKindLabels[one.kind]}　{one.countyName}
    </KeyValue>
    <KeyValue name="为什么">{basisText(one.basis, desk.matterType).join('；')}</KeyValue>
    {one.near.length > 0 && (
      <Notice tone="warn" title="名字相近，请人核对">
        {one.near.map((tie) => nearTieLabels[tie]).join('、')}
      </Notice>
    )}
    {one.declined > 0 && <KeyValue name="今年没接">{one.declined}次</KeyValue>}
    {!picked && (
      <>
        <Button kind="secondary" label={`派给${one.name}`} onTap={onPick}>
          派给这位
        </Button>
        <Button
          kind="quiet"
          label={`${one.name}的办案设置`}
          onTap={() => goTo('staffCaseProfile', { id: one.id })}
        >
          办案设置
        </Button>
      </>
    )}
    {children}
  </Card>
)
