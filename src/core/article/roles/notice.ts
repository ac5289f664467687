const longest = 320;
const rights =
  /^(?:©|\(c\)\s|Copyright\b|版权声明|版權聲明|版权所有|版權所有|著作權聲明|著作权声明|本网站内容|本網站內容)/i;
const rightsPhrase =
  /版权所有|版權所有|未经(?:授权|许可|书面)|未經(?:授權|許可|書面)|(?:不得|请勿|請勿|禁止).{0,6}(?:转载|轉載|複製|复制)|受到?[著着]作权法保护|受著作權法|All rights reserved/i;

/** True for a line that opens as a notice of rights. */
export function opensAsRights(text: string): boolean {
  return text.length <= longest && rights.test(text);
}

/** True for a short text that speaks of rights reserved; reports about rights do so too. */
export function speaksOfRights(text: string): boolean {
  return text.length <= longest && rightsPhrase.test(text);
}

/** True for text that is surely a notice and not the report, wherever it stands. */
export function isNotice(text: string): boolean {
  return opensAsRights(text) && speaksOfRights(text);
}
