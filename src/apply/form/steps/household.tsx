import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ChipChoice } from '@/components/chip-choice'
import { Tick } from '@/components/choice'
import { NumberField } from '@/components/number-field'
import { TextArea, TextField } from '@/components/text-field'
import type { MemberAnswers } from '../answers'
import type { StepProps } from '../step-props'

const relations = ['配偶', '子女', '父母', '兄弟姐妹', '孙子女', '其他亲属'].map((relation) => ({
  value: relation,
  label: relation,
}))
const newMember: MemberAnswers = { name: '', relation: '', monthlyIncomeYuan: undefined, isOpponent: false }
const MOST = 15

/** Income of the applicant and of those they live with, and what they own. */
export function Household({ answers, errors, edit }: StepProps) {
  const { household } = answers
  const change = (at: number, part: Partial<MemberAnswers>) =>
    edit({ household: household.map((member, index) => (index === at ? { ...member, ...part } : member)) })
  const wrong = (at: number, field: keyof MemberAnswers) => errors[`household.${at}.${field}`]

  return (
    <>
      <Card>
        <NumberField
          label="您自己每月收入"
          hint="工资、打零工、养老金都算；一年的收入除以12"
          unit="元"
          value={answers.ownMonthlyIncomeYuan}
          error={errors.ownMonthlyIncomeYuan}
          onChange={(ownMonthlyIncomeYuan) => edit({ ownMonthlyIncomeYuan })}
        />
      </Card>
      {household.map((member, index) => (
        <Card
          key={index}
          title={`家里人 ${index + 1}`}
          aside={
            <Button
              kind="quiet"
              block={false}
              icon="trash"
              label={`去掉家里人${index + 1}`}
              onTap={() => edit({ household: household.filter((_, at) => at !== index) })}
            >
              去掉
            </Button>
          }
        >
          <TextField
            label="姓名"
            value={member.name}
            max={30}
            error={wrong(index, 'name')}
            onChange={(name) => change(index, { name })}
          />
          <ChipChoice
            label="是您的"
            options={relations}
            value={member.relation}
            error={wrong(index, 'relation')}
            onChange={(relation) => change(index, { relation })}
          />
          <NumberField
            label="每月收入"
            hint="没有就填0"
            unit="元"
            value={member.monthlyIncomeYuan}
            error={wrong(index, 'monthlyIncomeYuan')}
            onChange={(monthlyIncomeYuan) => change(index, { monthlyIncomeYuan })}
          />
          <Tick checked={member.isOpponent} onChange={(isOpponent) => change(index, { isOpponent })}>
            他就是这件事的对方（收入不算在内）
          </Tick>
        </Card>
      ))}
      {household.length < MOST && (
        <Button kind="secondary" icon="plus" onTap={() => edit({ household: [...household, newMember] })}>
          {household.length === 0 ? '加上一起生活的家里人' : '再加一个人'}
        </Button>
      )}
      <Card>
        <TextArea
          optional
          label="家里有什么值钱的"
          placeholder="房子、车、存款，没有就不填"
          value={answers.propertyNote}
          max={300}
          error={errors.propertyNote}
          onChange={(propertyNote) => edit({ propertyNote })}
        />
      </Card>
    </>
  )
}
