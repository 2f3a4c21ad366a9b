import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from './csv.mjs';

const filled = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value));

/** Names that two officers would have to judge, with the labels that a second list contradicts corrected. */
export function nameBench(dir) {
  const corrected = new Map();
  for (const { name1, name2, checks_yml: label } of readCsv(join(dir, 'namebench/label_conflicts.csv'))) {
    corrected.set(`${name1}\0${name2}`, label.toLowerCase()).set(`${name2}\0${name1}`, label.toLowerCase());
  }
  return readCsv(join(dir, 'namebench/cases.csv')).map(({ schema, name1, name2, is_match: label }) => ({
    isPerson: schema === 'Person',
    left: { type: schema, name: name1 },
    right: { type: schema, name: name2 },
    entity: name1,
    isSame: (corrected.get(`${name1}\0${name2}`) ?? label) === 'true',
  }));
}

export function fake1000(dir) {
  return readCsv(join(dir, 'splink/fake_1000.csv')).map((row) => ({
    id: row.unique_id,
    source: 0,
    truth: row.cluster,
    fields: filled({
      givenName: row.first_name,
      familyName: row.surname,
      birthDate: row.dob,
      city: row.city,
      email: row.email,
    }),
  }));
}

/** Pairs of fake_1000 that clerks answered, as they came before them. */
export function fake1000Clerks(dir) {
  const byId = new Map(fake1000(dir).map((record) => [record.id, record]));
  return readCsv(join(dir, 'splink/fake_1000_labels.csv')).map((row) => ({
    left: byId.get(row.unique_id_l).fields,
    right: byId.get(row.unique_id_r).fields,
    entity: byId.get(row.unique_id_l).truth,
    isSame: Number(row.clerical_match_score) >= 0.5,
  }));
}

export function febrl(dir, files) {
  return files.flatMap((file, source) =>
    readCsv(join(dir, 'febrl', file)).map((row) => ({
      id: row.rec_id,
      source,
      truth: row.rec_id.split('-')[1],
      fields: filled({
        givenName: row.given_name,
        familyName: row.surname,
        birthDate: row.date_of_birth,
        address: `${row.address_1} ${row.street_number}`.trim(),
        city: row.suburb,
        postcode: row.postcode,
        nationalId: row.soc_sec_id,
      }),
    })),
  );
}

/** The truth set of Senzing: people and companies in three lists, a key tells who is who. */
export function senzing(dir) {
  const key = new Map(
    readCsv(join(dir, 'senzing/actual_truthset_key.csv')).map((row) => [
      `${row.DATA_SOURCE}:${row.RECORD_ID}`,
      row.CLUSTER_ID,
    ]),
  );
  return ['customers.csv', 'reference.csv', 'watchlist.csv'].flatMap((file) =>
    readCsv(join(dir, 'senzing', file)).map((row) => {
      const id = `${row.DATA_SOURCE}:${row.RECORD_ID}`;
      return { id, source: 0, truth: key.get(id) ?? id, fields: senzingFields(row) };
    }),
  );
}

function senzingFields(row) {
  const names = [row.PRIMARY_NAME_ORG, row.SECONDARY_NAME_ORG].filter(Boolean);
  const isCompany = row.RECORD_TYPE === 'ORGANIZATION';
  const address = row.ADDR_FULL || row.ADDR_LINE1;
  return filled({
    type: isCompany ? 'organisation' : 'person',
    name: isCompany ? names.join('|') : [row.PRIMARY_NAME_FULL, row.NATIVE_NAME_FULL].filter(Boolean).join('|'),
    givenName: [row.PRIMARY_NAME_FIRST, row.PRIMARY_NAME_MIDDLE].filter(Boolean).join(' '),
    familyName: row.PRIMARY_NAME_LAST,
    birthDate: row.DATE_OF_BIRTH,
    sex: /^[mf]/i.test(row.GENDER ?? '') ? row.GENDER : '',
    document: [row.PASSPORT_NUMBER, row.DRIVERS_LICENSE_NUMBER].filter(Boolean).join('|'),
    nationalId: [row.SSN_NUMBER, row.NATIONAL_ID_NUMBER, row.TAX_ID_NUMBER].filter(Boolean).join('|'),
    email: row.EMAIL_ADDRESS,
    phone: row.PHONE_NUMBER,
    address,
    city: row.ADDR_CITY,
    postcode: row.ADDR_POSTAL_CODE,
  });
}

/** Tells whether a folder has a set. */
export function has(dir, name) {
  return existsSync(join(dir, name));
}
