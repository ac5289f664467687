export { namesInArticle } from './countClipping';
export { mentionsIn } from './mentions';
export { readNames } from './readNames';
export { wantedForms } from './wantedForms';
export { writtenWays } from './writtenWays';
