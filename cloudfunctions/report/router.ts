import { FigureRows, Figures, FiguresInput, RowsInput } from '@contract/report/schema'
import { Todo } from '@contract/report/todo'
import { asStaff, router } from '@server/kit/procedure'
import { dayFigures } from './day-figures'
import { rows } from './rows'
import { todo } from './todo'

export const reportRouter = router({
  dayFigures: asStaff.input(FiguresInput).output(Figures).query(dayFigures),
  todo: asStaff.output(Todo).query(todo),
  rows: asStaff.input(RowsInput).output(FigureRows).query(rows),
})
export type ReportRouter = typeof reportRouter
