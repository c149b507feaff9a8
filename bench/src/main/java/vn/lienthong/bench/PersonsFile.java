package vn.lienthong.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalLong;
import vn.lienthong.primitives.OldIdentityNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.synthetic.SyntheticPerson;
import vn.lienthong.synthetic.SyntheticPopulation;

/** Writes synthetic people into a file as the register imports it. */
final class PersonsFile {

    private PersonsFile() {}

    /** Writes the first people of a population, with the numbers of their parents. */
    static void write(Path file, long seed, long persons, LocalDate asOf) throws IOException {
        SyntheticPopulation population = Samples.population(seed, asOf);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "personal_number,old_number,full_name,birth_date,sex,commune_code,mother_number,father_number\n");
            for (long index = 0; index < persons; index++) {
                SyntheticPerson person = population.person(index);
                out.write(
                        String.join(
                                ",",
                                person.personalNumber().unmasked(),
                                person.oldNumber().map(OldIdentityNumber::unmasked).orElse(""),
                                person.name().full(),
                                person.birthDate().toString(),
                                person.sex() == Sex.MALE ? "M" : "F",
                                person.communeCode(),
                                number(population, person.motherIndex()),
                                number(population, person.fatherIndex())));
                out.write('\n');
            }
        }
    }

    private static String number(SyntheticPopulation population, OptionalLong index) {
        return index.isEmpty()
                ? ""
                : population.person(index.getAsLong()).personalNumber().unmasked();
    }
}
