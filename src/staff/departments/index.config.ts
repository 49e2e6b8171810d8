export default definePageConfig({ navigationBarTitleText: '转办部门' })
