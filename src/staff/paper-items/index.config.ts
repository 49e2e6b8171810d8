export default definePageConfig({ navigationBarTitleText: '申请材料清单', enablePullDownRefresh: true })
