import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { practitionerKindLabels } from '@contract/account/roles'
import { matterTypeLabels } from '@contract/consultation/labels'
import { screeningDimensionLabels, screeningDimensions, screeningResultLabels } from '@contract/people/labels'
import { personActLabels } from '@contract/people/may'
import { scoreSum } from '@contract/people/rules'
import type { OwnRecord, PersonEvent, Screening } from '@contract/people/schema'
import { historyActLabels } from '@contract/people/workflow'
import { dayText, momentText, shanghaiDate } from '@contract/time'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { sayDate } from '@/components/picker-field'
import { KeyValue, Row } from '@/components/row'
import { Section } from '@/components/section'
import { Timeline } from '@/components/timeline'
import './record.scss'

const facts = (record: OwnRecord): [name: string, value: string | null | false][] => [
  ['类型', practitionerKindLabels[record.kind]],
  ['单位', record.unit],
  ['执业证号', record.licenceNumber],
  ['还有执业证', record.qualified && '有'],
  ['开始执业', record.practisingSince && sayDate(record.practisingSince)],
  ['开始办刑事案件', record.criminalSince && sayDate(record.criminalSince)],
  ['未成年人案件', record.knowsMinors && '办过'],
  ['擅长领域', record.fields.map((field) => matterTypeLabels[field]).join('、')],
  ['所在乡镇', record.base && record.base.name],
  ['负责的村社区', record.villages.map(({ name }) => name).join('、')],
  ['准入日期', record.admittedOn && sayDate(record.admittedOn)],
  ['星级', record.stars !== null && `${record.stars}星`],
]

/** What the register says of a person; blank facts are left out. `phone`: how the number is shown. */
export const RecordFacts = ({ record, phone }: { record: OwnRecord; phone: ReactNode }) => (
  <Card>
    {facts(record).map(([name, value]) =>
      value ? (
        <KeyValue key={name} name={name}>
          {value}
        </KeyValue>
      ) : null,
    )}
    {phone}
  </Card>
)

/** 可做的事: what somebody of this kind may be asked to do. */
export const AllowedActs = ({ record }: { record: OwnRecord }) => (
  <Section title="可做的事">
    <Card>
      <View className="people-record__acts">
        {record.may.length === 0 ? '不在册期间不安排值班、办案' : null}
        {record.may.map((act) => (
          <Badge key={act} tone="good">
            {personActLabels[act]}
          </Badge>
        ))}
      </View>
    </Card>
  </Section>
)

const scores = (screening: Screening): string =>
  screeningDimensions
    .map((dimension) => `${screeningDimensionLabels[dimension]}${screening[dimension]}`)
    .join('　')

export const Screenings = ({ screenings }: { screenings: readonly Screening[] }) => (
  <Card>
    {screenings.map((screening) => (
      <Row
        key={screening.year}
        title={`${screening.year}年　${scoreSum(screening)}分（满分20分）`}
        hint={[scores(screening), screening.note].filter(Boolean).join('\n')}
        aside={
          <Badge tone={screening.result === 'keep' ? 'good' : 'bad'}>
            {screeningResultLabels[screening.result]}
          </Badge>
        }
      />
    ))}
  </Card>
)

const effective = ({ at, effectiveOn }: PersonEvent): string | false =>
  shanghaiDate(at) !== effectiveOn && `从${dayText(effectiveOn)}算起`

/** How it came to this, newest first. */
export const History = ({ events }: { events: readonly PersonEvent[] }) =>
  events.length > 0 && (
    <Section title="经过">
      <Card>
        <Timeline
          events={events.map((event) => ({
            key: String(event.id),
            title: historyActLabels[event.act],
            at: [momentText(event.at), event.byName].filter(Boolean).join('　'),
            detail: [event.reason, effective(event)].filter(Boolean).join('　'),
            state: event.toStatus === 'declined' || event.toStatus === 'exited' ? 'bad' : 'done',
          }))}
        />
      </Card>
    </Section>
  )
