export default definePageConfig({ navigationBarTitleText: '事项类型', enablePullDownRefresh: true })
