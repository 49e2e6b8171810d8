import type { PropsWithChildren } from 'react'
import { Text } from '@tarojs/components'
import { aidFormLabels, circumstances, meansChoiceLabels, paperKindLabels } from '@contract/aid/labels'
import type { FormStep } from '@contract/aid/steps'
import { matterTypeLabels } from '@contract/consultation/labels'
import { groupLabels } from '@contract/groups'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { sayDate } from '@/components/picker-field'
import { KeyValue } from '@/components/row'
import { SignatureView } from '@/components/signature/view'
import { Together } from '../filed-for'
import type { Application } from '../use-application'
import { ReadBack } from './read-back'

interface Props {
  application: Application
  onMend: (step: FormStep) => void
}

/** Everything once more before it is sent, each part with its way back. */
export function Check({ application, onMend }: Props) {
  const { answers, county, steps, signed, papers } = application
  const part = (step: FormStep, title: string) => ({ title, onMend: () => onMend(step) })
  const kinds = [...new Set(papers.map(({ kind }) => kind))]

  return (
    <>
      <Part {...part('place', '申请到')}>
        <KeyValue name="县区">{county?.name}</KeyValue>
      </Part>
      <Part {...part('person', '申请人')}>
        <KeyValue name="姓名">{answers.name}</KeyValue>
        <KeyValue name={answers.idKind === 'resident-id' ? '身份证' : '证件'}>{answers.idNumber}</KeyValue>
        <KeyValue name="电话">{answers.phone}</KeyValue>
        <KeyValue name="住址">{answers.address}</KeyValue>
      </Part>
      <Part {...part('situation', '特殊情况')}>
        <Text>{answers.circumstance ? circumstances[answers.circumstance].label : '没有'}</Text>
        {answers.groups.length > 0 && (
          <KeyValue name="申请人是">{answers.groups.map((group) => groupLabels[group]).join('、')}</KeyValue>
        )}
      </Part>
      <Part {...part('matter', '事情和帮助')}>
        <Text>
          {answers.matterType && matterTypeLabels[answers.matterType]}　
          {answers.aidForm && aidFormLabels[answers.aidForm]}
        </Text>
      </Part>
      <Part {...part('facts', '事情经过')}>
        <Text className="apply__facts">{answers.facts}</Text>
        {answers.opponent && <KeyValue name="对方">{answers.opponent}</KeyValue>}
        {answers.limitationOn && <KeyValue name="最后期限">{sayDate(answers.limitationOn)}</KeyValue>}
      </Part>
      {steps.includes('means') && (
        <Part {...part('means', '怎么说明困难')}>
          <Text>{answers.meansChoice && meansChoiceLabels[answers.meansChoice]}</Text>
        </Part>
      )}
      {steps.includes('household') && (
        <Part {...part('household', '家里收入')}>
          <KeyValue name="自己">每月{answers.ownMonthlyIncomeYuan}元</KeyValue>
          {answers.household.map(({ name, relation, monthlyIncomeYuan, isOpponent }, index) => (
            <KeyValue key={index} name={relation}>
              {name}，每月{monthlyIncomeYuan}元{isOpponent ? '（是对方，不算在内）' : ''}
            </KeyValue>
          ))}
          {answers.propertyNote && <KeyValue name="财产">{answers.propertyNote}</KeyValue>}
        </Part>
      )}
      <Part {...part('papers', '材料照片')}>
        {kinds.map((kind) => (
          <KeyValue key={kind} name={paperKindLabels[kind]}>
            {papers.filter((paper) => paper.kind === kind).length}张
          </KeyValue>
        ))}
        {answers.later.map(({ code, dueOn }) => (
          <KeyValue key={code} name="以后补">
            {application.mayFollow?.items.find((item) => item.code === code)?.name}，{sayDate(dueOn)}前
          </KeyValue>
        ))}
      </Part>
      {signed && (
        <Part {...part('sign', '承诺书签名')} words="重签">
          <SignatureView strokes={signed.strokes} signer={answers.name} />
        </Part>
      )}
      <Together id={application.id} count={application.filing?.recipients ?? 0} />
      <ReadBack application={application} />
      <Text className="apply__law">提交就是保证上面说的都是真的（法律援助法第四十一条）</Text>
    </>
  )
}

interface PartProps {
  title: string
  onMend: () => void
  words?: string
}

const Part = ({ title, onMend, words = '修改', children }: PropsWithChildren<PartProps>) => (
  <Card
    title={title}
    aside={
      <Button kind="quiet" block={false} label={`${words}${title}`} onTap={onMend}>
        {words}
      </Button>
    }
  >
    {children}
  </Card>
)
