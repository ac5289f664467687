export { namesInArticle } from './countClipping';
export { mentionsIn } from './mentions';
export { readNames } from './readNames';
export { writtenWays } from './writtenWays';
