import { dutyPresenceLabels } from '@contract/site/labels'
import type { NewFindingAtSite, OnSite } from '@contract/inspection/schema'
import { violationLabels, violations } from '@contract/supervision/labels'
import { clockText } from '@contract/time'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Select } from '@/components/picker-field'
import { Notice } from '@/components/notice'
import { Section } from '@/components/section'
import { TextArea } from '@/components/text-field'

interface Props {
  people: readonly OnSite[]
  findings: readonly NewFindingAtSite[]
  errors: Record<string, string>
  onChange: (findings: NewFindingAtSite[]) => void
}

const violationOptions = violations.map((value) => ({ value, label: violationLabels[value] }))

/** What was found about people of the day's roster, one card each. */
export function FindingRows({ people, findings, errors, onChange }: Props) {
  const options = people.map(({ shiftId, practitionerName, startsAt, presence }) => ({
    value: shiftId,
    label: `${practitionerName}　${clockText(startsAt)}班　${dutyPresenceLabels[presence]}`,
  }))
  const set = (index: number, change: Partial<NewFindingAtSite>) =>
    onChange(findings.map((one, at) => (at === index ? { ...one, ...change } : one)))
  const add = () => onChange([...findings, { shiftId: people[0]!.shiftId, violation: 'absent', facts: '' }])
  return (
    <Section title="值班人员的问题">
      {findings.map((finding, index) => (
        <Card
          key={index}
          title={`第${index + 1}条`}
          aside={
            <Button
              kind="quiet"
              block={false}
              icon="trash"
              onTap={() => onChange(findings.filter((_, at) => at !== index))}
            >
              去掉
            </Button>
          }
        >
          <Select
            label="是谁"
            options={options}
            value={finding.shiftId}
            error={errors[`findings.${index}.shiftId`]}
            onChange={(shiftId) => set(index, { shiftId })}
          />
          <Select
            label="什么问题"
            options={violationOptions}
            value={finding.violation}
            error={errors[`findings.${index}.violation`]}
            onChange={(violation) => set(index, { violation })}
          />
          <TextArea
            label="看到的情况"
            hint="只写看到的事，本人也会看到"
            max={1000}
            value={finding.facts}
            error={errors[`findings.${index}.facts`]}
            onChange={(facts) => set(index, { facts })}
          />
        </Card>
      ))}
      {people.length > 0 ? (
        <Button kind="secondary" icon="plus" onTap={add}>
          提出一个问题
        </Button>
      ) : (
        <Notice>今天这个站点没有排班。</Notice>
      )}
    </Section>
  )
}
