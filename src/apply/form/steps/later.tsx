import { useState } from 'react'
import type { RefusedFields } from '@contract/refusal'
import { addDays, dayText, shanghaiDate } from '@contract/time'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { MultiChoice } from '@/components/choice'
import { FieldError } from '@/components/field'
import { Notice } from '@/components/notice'
import { DateField } from '@/components/picker-field'
import type { Application } from '../use-application'
import type { Wizard } from '../use-wizard'

interface Props {
  application: Application
  errors: RefusedFields
  edit: Wizard['edit']
}

/** Papers that are not at hand: asked to follow, each by a day of its own (容缺). The centre answers. */
export function Later({ application, errors, edit }: Props) {
  const { answers, mayFollow } = application
  const { later } = answers
  const [opened, setOpened] = useState(false)
  if (!mayFollow || mayFollow.items.length === 0) return null
  if (!opened && later.length === 0)
    return (
      <Button kind="quiet" onTap={() => setOpened(true)}>
        有的材料手边没有，想以后补
      </Button>
    )
  const { items, asOf } = mayFollow
  const tomorrow = addDays(shanghaiDate(asOf), 1)
  const untilOf = (code: string) => items.find((item) => item.code === code)?.until
  /** What was chosen for another matter is of no use here, and can be taken out. */
  const stray = later.filter(({ code }) => untilOf(code) === undefined)
  const choose = (codes: string[]) =>
    edit({
      later: codes.map(
        (code) => later.find((one) => one.code === code) ?? { code, dueOn: untilOf(code) ?? tomorrow },
      ),
    })
  const setDay = (code: string, dueOn: string) =>
    edit({ later: later.map((one) => (one.code === code ? { code, dueOn } : one)) })
  return (
    <Card title="手边没有的，以后补">
      <Notice>
        选好哪一样、哪天补来，先提交申请不耽误。能不能后补由法律援助中心答复；身份证件和签名不能后补。
      </Notice>
      <MultiChoice
        label="这份我以后补"
        options={items.map(({ code, name }) => ({ value: code, label: name }))}
        values={later.map(({ code }) => code)}
        error={errors.later}
        onChange={choose}
      />
      {items
        .filter(({ code }) => later.some((one) => one.code === code))
        .map(({ code, name, help, until }) => (
          <DateField
            key={code}
            label={`${name}，哪天补来`}
            hint={`${help}。最晚${dayText(until)}`}
            from={tomorrow}
            to={until}
            value={later.find((one) => one.code === code)!.dueOn}
            error={errors[`later.${code}`]}
            onChange={(day) => setDay(code, day)}
          />
        ))}
      {stray.length > 0 && (
        <>
          <FieldError>{`以前选的有${stray.length}样，这类事情用不到`}</FieldError>
          <Button
            kind="quiet"
            onTap={() => edit({ later: later.filter(({ code }) => untilOf(code) !== undefined) })}
          >
            去掉用不到的
          </Button>
        </>
      )}
    </Card>
  )
}
