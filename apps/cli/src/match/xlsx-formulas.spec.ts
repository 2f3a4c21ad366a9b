import { describe, expect, it } from '@jest/globals';
import { formulaRows } from './xlsx-formulas.js';

const sheet = (rows: string, rest = ''): string =>
  `<worksheet><sheetData>${rows}</sheetData><conditionalFormatting><formula>A1=1</formula></conditionalFormatting>${rest}</worksheet>`;

describe('formulaRows', () => {
  it.each([
    ['with its last value', '<row r="2"><c r="A2" t="str"><f>A1&amp;"x"</f><v>x</v></c></row>', [2]],
    ['without a last value', '<row r="2"><c r="A2"><f>NOW()</f></c></row>', [2]],
    ['shared with another cell', '<row r="2" spans="1:2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row>', [2]],
    ['with an error', '<row r="7"><c r="A7" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>', [7]],
    ['in a row without a number', '<row><c><v>1</v></c></row><row><c><f>1+1</f><v>2</v></c></row>', [2]],
    ['under a prefix', `<x:row x:spans='1' r='3'><x:c r='A3'><x:f>1+1</x:f></x:c></x:row>`, [3]],
    [
      'that fills rows below',
      '<row r="2"><c><f t="array" ref="A2:A3">X()</f><v>1</v></c></row><row r="3"><c><v>2</v></c></row><row r="4"/>',
      [2, 3],
    ],
    [
      'shared with rows below only where they say so',
      '<row r="2"><c><f t="shared" ref="A2:A3" si="0">B2</f></c></row><row r="3"><c><v>2</v></c></row>',
      [2],
    ],
    ['nowhere', '<row r="2"><c r="A2" t="inlineStr"><is><t>fine</t></is></c></row>', []],
  ])('finds a formula %s', (_, rows, lines) => {
    expect([...formulaRows(sheet(rows))]).toEqual(lines);
  });

  it('takes none from what follows the cells', () => {
    const rest = '<extLst><ext><x14:dataValidation><xm:f>Sheet2!A1</xm:f></x14:dataValidation></ext></extLst>';
    expect(formulaRows(sheet('<row r="2"><c r="A2"><v>1</v></c></row>', rest)).size).toBe(0);
  });
});
