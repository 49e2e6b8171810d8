import { useEffect } from 'react'
import { Text, View } from '@tarojs/components'
import { isPaperTitle } from '@contract/aid/promise'
import type { ApplicationForm, PromisePaper } from '@contract/aid/schema'
import { usePromisePaper } from '@/api/aid'
import { failureOf } from '@/api/failure'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { SignaturePad } from '@/components/signature/pad'
import { firstOpenStep } from '../done-steps'
import type { Wizard } from '../use-wizard'
import { stepWords } from '../words'

/** The promise in full, as the server wrote it out, and the box to sign it in. */
export function Sign({ wizard }: { wizard: Wizard }) {
  const { read } = wizard.application
  if ('form' in read) return <Document form={read.form} wizard={wizard} />
  const open = firstOpenStep(wizard.application)
  return (
    <Notice
      tone="warn"
      action={<Button onTap={() => wizard.mend(open)}>去填好</Button>}
    >{`“${stepWords[open].name}”这一步还没做完，填好再签名`}</Notice>
  )
}

function Document({ form, wizard }: { form: ApplicationForm; wizard: Wizard }) {
  const paper = usePromisePaper(form)
  const failure = paper.error ? failureOf(paper.error) : undefined
  const refused = failure?.kind === 'refused'
  useEffect(() => {
    if (refused) void wizard.settle(failure)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each refusal
  }, [refused])
  return <Ask of={paper}>{(data) => <Signing paper={data} wizard={wizard} />}</Ask>
}

function Signing({ paper, wizard }: { paper: PromisePaper; wizard: Wizard }) {
  const { signed, sign, answers } = wizard.application
  const strokes = signed?.hash === paper.hash ? signed.strokes : []
  return (
    <>
      <View className="apply__document">
        {paper.text.split('\n').map((line, index) => (
          <Text key={index} className={isPaperTitle(line) ? 'apply__notice-title' : 'apply__line'}>
            {line}
          </Text>
        ))}
      </View>
      <Card>
        <SignaturePad
          label="申请人签名"
          hint={`请${answers.name}本人签；不会写字的，请人念清楚后自己画“十”字`}
          error={wizard.errors.signature}
          strokes={strokes}
          onChange={(next) => sign({ ...paper, strokes: next })}
        />
      </Card>
    </>
  )
}
