export default definePageConfig({ navigationBarTitleText: '派给我的案件' })
