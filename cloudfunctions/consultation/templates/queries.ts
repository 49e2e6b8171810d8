import type { AnswerTemplate } from '@contract/consultation/template-schema'
import type { Db } from '@server/database/client'

/** Templates that were not removed, by matter and title. */
export const templates = (db: Db) =>
  db
    .selectFrom('answer_template')
    .selectAll()
    .where('removed_at', 'is', null)
    .orderBy('matter_type')
    .orderBy('title')
    .orderBy('id')

type Row = Awaited<ReturnType<ReturnType<typeof templates>['execute']>>[number]

export const templateOf = (row: Row): AnswerTemplate => ({
  id: row.id,
  of: row.owner_id ? 'own' : 'county',
  matterType: row.matter_type,
  title: row.title,
  answer: row.answer,
})

/** A template whose row is kept as it is until the transaction ends; a removed one too. */
export const lockTemplate = (db: Db, id: string) =>
  db.selectFrom('answer_template').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
