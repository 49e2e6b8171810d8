export default definePageConfig({
  navigationBarTitleText: '监督这件案子',
})
