package vn.lienthong.verification.checks;

import java.nio.charset.StandardCharsets;
import vn.lienthong.linkage.match.QueryRecord;
import vn.lienthong.linkage.register.PackedDate;
import vn.lienthong.linkage.register.PersonCursor;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;

/** Puts a person of a question into the words of the engine. */
final class PersonRecord {

    private PersonRecord() {}

    static void fill(QueryRecord record, CheckQuestion.Person person) {
        PersonalNumber number = person.number();
        if (number != null) {
            record.setNumber(Long.parseLong(number.unmasked()));
        }
        VietnameseName name = person.name();
        if (name != null) {
            byte[] bytes = name.full().getBytes(StandardCharsets.UTF_8);
            record.setName(bytes, 0, bytes.length);
        }
        PartialDate birthDate = person.birthDate();
        if (birthDate != null) {
            record.setBorn(packed(birthDate));
        }
        if (person.sex() != null) {
            record.setSex(person.sex() == Sex.MALE ? 1 : 2);
        }
        String commune = person.commune();
        if (commune != null) {
            byte[] code = commune.getBytes(StandardCharsets.US_ASCII);
            record.setCommune(code, 0, code.length);
        }
    }

    private static int packed(PartialDate date) {
        return PackedDate.of(date.year(), date.month(), date.day());
    }

    /** Whether the date of birth given is the register's, known as far. */
    static boolean isSameDate(PersonCursor found, CheckQuestion.Person person) {
        PartialDate birthDate = person.birthDate();
        return birthDate != null && packed(birthDate) == found.born();
    }

    static boolean isDead(PersonCursor found) {
        return found.died() != PackedDate.NONE;
    }
}
