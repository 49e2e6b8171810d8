import * as z from 'zod'
import { AreaCode } from '../area'
import { Phone, typedLine, typedLineOptional, Write } from '../wire'
import { departmentKinds } from './labels'

export const DepartmentCode = z.string().regex(/^\d{6}-[a-z0-9-]{2,40}$/, '请选部门')

export const Department = z.object({
  code: DepartmentCode,
  countyCode: AreaCode,
  kind: z.enum(departmentKinds),
  name: z.string(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  active: z.boolean(),
})
export type Department = z.output<typeof Department>

/** Departments of one county the caller serves; the first of them when left out. */
export const DepartmentsInput = z.object({ countyCode: AreaCode.optional() })
export const Departments = z.object({
  county: z.object({ code: AreaCode, name: z.string() }),
  /** Those in use first, then by kind and name. */
  rows: z.array(Department),
})
export type Departments = z.output<typeof Departments>

/** Adds a department, or changes the one named by `code`. None is removed: one that is gone is switched off. */
export const SaveDepartment = Write.extend({
  code: DepartmentCode.optional(),
  countyCode: AreaCode.length(6, '请选县区'),
  kind: z.enum(departmentKinds, '请选是哪类部门'),
  name: typedLine('部门名称', 40, 2),
  phone: z
    .string()
    .optional()
    .transform((text) => (text?.trim() ? text : undefined))
    .pipe(Phone.optional()),
  address: typedLineOptional('地址', 100),
  active: z.boolean(),
})
export type SaveDepartment = z.output<typeof SaveDepartment>
