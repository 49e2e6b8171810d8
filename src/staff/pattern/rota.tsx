import { practitionerKindLabels } from '@contract/account/roles'
import { useRosterPeople } from '@/api/roster'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Field } from '@/components/field'
import { Row } from '@/components/row'
import { Empty } from '@/components/states'

interface Props {
  county: string
  /** Ids in the order of their turns. */
  value: string[]
  onChange: (people: string[]) => void
}

/** Who takes turns here: tapped in the order in which they come. */
export function Rota({ county, value, onChange }: Props) {
  const asked = useRosterPeople(county)
  const toggle = (id: string) =>
    onChange(value.includes(id) ? value.filter((one) => one !== id) : [...value, id])
  return (
    <Field label="固定轮值" optional hint="按顺序点人，就按这个顺序轮；不选就由系统公平安排">
      <Ask
        of={asked}
        isEmpty={({ people }) => people.length === 0}
        empty={<Empty icon="people" title="名册里还没有能值班的人" />}
      >
        {({ people }) => (
          <>
            {people.map(({ id, name, kind, unit }) => (
              <Row
                key={id}
                title={name}
                hint={[practitionerKindLabels[kind], unit].filter(Boolean).join('　')}
                aside={value.includes(id) && <Badge tone="good">{`第${value.indexOf(id) + 1}个`}</Badge>}
                onTap={() => toggle(id)}
              />
            ))}
          </>
        )}
      </Ask>
    </Field>
  )
}
