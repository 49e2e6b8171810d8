import { practitionerKindLabels } from '@contract/account/roles'
import type { OneOffPeopleInput, OneOffPerson } from '@contract/roster/public-schema'
import { lengthText } from '@contract/time'
import type * as z from 'zod'
import { useOneOffPeople } from '@/api/board'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { FieldError } from '@/components/field'
import { Row } from '@/components/row'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'

interface Props {
  /** Undefined until site, day and hours are known. */
  asked: z.input<typeof OneOffPeopleInput> | undefined
  chosen: string | undefined
  error: string | undefined
  onChoose: (id: string) => void
}

const hintOf = ({ kind, unit, minutesThisMonth, busy }: OneOffPerson) =>
  busy ??
  [
    practitionerKindLabels[kind],
    unit,
    minutesThisMonth > 0 ? `这个月已有${lengthText(minutesThisMonth)}` : '这个月还没有班',
  ]
    .filter(Boolean)
    .join('　')

/** Who could come: the free and least burdened first, the others with what is in the way. */
export function People({ asked, chosen, error, onChoose }: Props) {
  const people = useOneOffPeople(asked)
  return (
    <Section title="请谁去">
      <FieldError>{error}</FieldError>
      {asked === undefined ? (
        <Card>先选好站点、日期和时间，再选人。</Card>
      ) : (
        <Ask of={people} empty={<Empty icon="people" title="名册里还没有能值班的人" />}>
          {(all) => (
            <Card>
              {all.map((person) => (
                <Row
                  key={person.id}
                  title={person.name}
                  hint={hintOf(person)}
                  aside={
                    person.id === chosen ? (
                      <Badge tone="good">已选</Badge>
                    ) : (
                      person.busy !== null && <Badge>没空</Badge>
                    )
                  }
                  onTap={person.busy === null ? () => onChoose(person.id) : undefined}
                />
              ))}
            </Card>
          )}
        </Ask>
      )}
    </Section>
  )
}
