/** Stands for style sheets and pictures. */
export default ''
