import { Text, View } from '@tarojs/components'
import type { PaperCode } from '@contract/document/titles'
import { placeholdersOf } from '@contract/document/placeholders'
import { blockLabels, type Block } from '@contract/document/template'
import './index.scss'

const textOf = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'seal':
      return block.text
    case 'signature':
      return block.who
    case 'table':
      return block.rows.flatMap(({ pairs }) => pairs.map(({ name, text }) => `${name}：${text}`)).join('\n')
    case 'number':
    case 'date':
      return '自动填写'
  }
}

interface Props {
  code: PaperCode
  blocks: readonly Block[]
}

/** A wording to be read, block by block, with what will stand in it named in brackets. */
export function Wording({ code, blocks }: Props) {
  const labels = new Map<string, string>(placeholdersOf(code).map(({ name, label }) => [name, label]))
  const readable = (text: string) =>
    text.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (_, name: string) => `【${labels.get(name) ?? name}】`)
  return (
    <>
      {blocks.map((block, index) => (
        <View key={index} className="template__block">
          <Text className="template__kind">{blockLabels[block.kind]}</Text>
          <Text className="template__text">{readable(textOf(block))}</Text>
        </View>
      ))}
    </>
  )
}
