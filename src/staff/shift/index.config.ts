export default definePageConfig({ navigationBarTitleText: '一个班', enablePullDownRefresh: true })
