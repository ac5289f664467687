import assert from 'node:assert/strict';
import { latexOf, writeCite } from '../../../../src/core/citation/reference/writers/latex';

describe('A reference in LaTeX', () => {
  it('cites keys', () => {
    assert.equal(writeCite([{ id: 'cna20230222' }, { id: 'dw20230222' }]), '\\cite{cna20230222,dw20230222}');
  });

  it('keeps TeX from acting on its text', () => {
    assert.equal(
      latexOf('A & B: 5% of #1_2 {x} ~ ^ \\'),
      'A \\& B: 5\\% of \\#1\\_2 \\{x\\} \\textasciitilde{} \\textasciicircum{} \\textbackslash{}',
    );
  });

  it('gives the address as it is', () => {
    const address = 'https://a.example/x_y?z=50%25&q=1#top';
    assert.equal(latexOf(`題目. ${address}.`, address), `題目. \\url{${address}}.`);
  });

  it('escapes an address that would end its own braces', () => {
    const address = 'https://a.example/}x';
    assert.equal(latexOf(`題目. ${address}`, address), '題目. https://a.example/\\}x');
  });

  it('stands on one line', () => {
    assert.equal(latexOf('一\n二'), '一 二');
  });
});
