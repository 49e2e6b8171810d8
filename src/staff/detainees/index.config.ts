export default definePageConfig({ navigationBarTitleText: '羁押人员申请', enablePullDownRefresh: true })
