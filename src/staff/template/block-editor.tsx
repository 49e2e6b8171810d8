import { Fragment } from 'react'
import type { PaperCode } from '@contract/document/titles'
import { placeholdersOf } from '@contract/document/placeholders'
import { blockLabels, type Block } from '@contract/document/template'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { FieldError } from '@/components/field'
import { Select } from '@/components/picker-field'
import { TextArea, TextField } from '@/components/text-field'

interface Props {
  block: Block
  code: PaperCode
  error: string | undefined
  onChange: (block: Block) => void
  /** The heading stays. */
  onRemove: (() => void) | undefined
  /** A paragraph after this one. */
  onAdd: () => void
}

/** One block: its words, and what the system puts in by itself. */
export const BlockEditor = ({ block, code, error, onChange, onRemove, onAdd }: Props) => (
  <Card title={blockLabels[block.kind]}>
    <Words block={block} code={code} error={error} onChange={onChange} />
    <Button kind="quiet" onTap={onAdd}>
      在下面加一段
    </Button>
    {onRemove && (
      <Button kind="quiet" onTap={onRemove}>
        删掉这一块
      </Button>
    )}
  </Card>
)

function Words({ block, code, error, onChange }: Omit<Props, 'onRemove' | 'onAdd'>) {
  switch (block.kind) {
    case 'heading':
    case 'seal':
      return (
        <TextField
          label="文字"
          max={60}
          value={block.text}
          error={error}
          onChange={(text) => onChange({ ...block, text })}
        />
      )
    case 'signature':
      return (
        <TextField
          label="谁来签名"
          max={40}
          value={block.who}
          error={error}
          onChange={(who) => onChange({ ...block, who })}
        />
      )
    case 'paragraph':
      return (
        <>
          <TextArea
            label="文字"
            max={2000}
            value={block.text}
            error={error}
            onChange={(text) => onChange({ ...block, text })}
          />
          <Select
            label="在后面加一项"
            optional
            options={placeholdersOf(code).map(({ name, label }) => ({ value: name, label }))}
            value={undefined}
            onChange={(name) => onChange({ ...block, text: `${block.text}{{${name}}}` })}
          />
        </>
      )
    case 'table':
      return <TableWords block={block} error={error} onChange={onChange} />
    case 'number':
    case 'date':
      return error ? <FieldError>{error}</FieldError> : null
  }
}

type Table = Extract<Block, { kind: 'table' }>

function TableWords({
  block,
  error,
  onChange,
}: {
  block: Table
  error: string | undefined
  onChange: (block: Table) => void
}) {
  const set = (row: number, pair: number, change: { name?: string; text?: string }) =>
    onChange({
      ...block,
      rows: block.rows.map((it, at) =>
        at !== row
          ? it
          : { ...it, pairs: it.pairs.map((own, index) => (index === pair ? { ...own, ...change } : own)) },
      ),
    })
  return (
    <>
      {block.rows.map(({ pairs }, row) =>
        pairs.map(({ name, text }, pair) => (
          <Fragment key={`${row}-${pair}`}>
            <TextField
              label={`第${row + 1}行${pairs.length > 1 ? `第${pair + 1}格` : ''}`}
              max={20}
              value={name}
              onChange={(name) => set(row, pair, { name })}
            />
            <TextField
              label="填什么"
              hint="空着就留给手写"
              max={500}
              value={text}
              onChange={(text) => set(row, pair, { text })}
            />
          </Fragment>
        )),
      )}
      {error && <FieldError>{error}</FieldError>}
    </>
  )
}
