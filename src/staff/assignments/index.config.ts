export default definePageConfig({ navigationBarTitleText: '指派律师', enablePullDownRefresh: true })
